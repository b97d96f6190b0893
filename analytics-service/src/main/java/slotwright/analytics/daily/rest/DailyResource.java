package slotwright.analytics.daily.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import slotwright.analytics.daily.ReportDays;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;

@Path("/api/v1/analytics/daily")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class DailyResource {

    private final ReportDays reports;
    private final CurrentCaller caller;

    public DailyResource(ReportDays reports, CurrentCaller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "getDailyFigures",
            summary = "Daily figures by location",
            description =
                    "Bookings by status, amounts, customers and staff of each local date at each location. The date"
                            + " is the visit's local start date, for cancelled bookings too; a reschedule moves it. Amounts of"
                            + " different currencies are never added. Managers get their own locations; any other location"
                            + " answers them as one that does not exist does: with nothing.")
    public Uni<DailyView> daily(@BeanParam DailyRequest request) {
        return reports.report(caller.get().reads(), request.query()).map(DailyView::of);
    }
}
