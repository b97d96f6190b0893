package slotwright.analytics.daily.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import slotwright.analytics.daily.ReportDays;

@Path("/api/v1/analytics/daily")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class DailyResource {

    private final ReportDays reports;

    public DailyResource(ReportDays reports) {
        this.reports = reports;
    }

    @GET
    @Operation(
            operationId = "getDailyFigures",
            summary = "Daily figures by location",
            description =
                    "Bookings by status, amounts, customers and staff of each local date at each location. The date"
                            + " is the visit's local start date, for cancelled bookings too; a reschedule moves it. Amounts of"
                            + " different currencies are never added.")
    public Uni<DailyView> daily(@BeanParam DailyRequest request) {
        return reports.report(request.query()).map(DailyView::of);
    }
}
