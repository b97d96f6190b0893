package slotwright.analytics.dashboard.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import slotwright.analytics.daily.rest.QueryValues;
import slotwright.analytics.dashboard.model.DayQuery;
import slotwright.platform.problem.Violations;

/** The page's parameters as they came. */
public class DayRequest {

    @QueryParam("date")
    @Parameter(
            description = "A local date; without it, today at each location.",
            example = "2026-12-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String date;

    @QueryParam("locationId")
    @Parameter(
            description = "Only this location; without it, all.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String locationId;

    DayQuery query() {
        Violations violations = new Violations();
        DayQuery query = new DayQuery(
                QueryValues.date("date", date, violations), QueryValues.id("locationId", locationId, violations));
        violations.throwIfAny();
        return query;
    }
}
