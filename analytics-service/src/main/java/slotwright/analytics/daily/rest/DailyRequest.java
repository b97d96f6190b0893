package slotwright.analytics.daily.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import slotwright.analytics.daily.model.DailyQuery;
import slotwright.platform.problem.Violations;

/** The parameters as they came; all that is wrong with them is told at once. */
public class DailyRequest {

    @QueryParam("from")
    @Parameter(
            required = true,
            description = "First date, local at each location.",
            example = "2026-12-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(
            required = true,
            description = "Last date, included; at most 366 dates in all.",
            example = "2026-12-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("locationId")
    @Parameter(
            description = "Only this location; without it, all.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String locationId;

    @QueryParam("category")
    @Parameter(description = "Only bookings whose first service is of the category with this slug.")
    String category;

    DailyQuery query() {
        Violations violations = new Violations();
        LocalDate first = required("from", from, violations);
        LocalDate last = required("to", to, violations);
        if (first != null && last != null) {
            span(first, last, violations);
        }
        UUID location = QueryValues.id("locationId", locationId, violations);
        if (category != null && !category.matches("[a-z0-9-]{1,100}")) {
            violations.add("?category", "slug", "must be a category's slug");
        }
        violations.throwIfAny();
        return new DailyQuery(first, last, location, category);
    }

    private static LocalDate required(String name, String text, Violations violations) {
        if (text == null) {
            violations.add("?" + name, "required", "must be given, as a date such as 2026-12-01");
        }
        return QueryValues.date(name, text, violations);
    }

    private static void span(LocalDate first, LocalDate last, Violations violations) {
        if (last.isBefore(first)) {
            violations.add("?to", "order", "must not be before from");
        } else if (first.plusDays(DailyQuery.MOST_DAYS - 1L).isBefore(last)) {
            violations.add("?to", "range", "must be within " + DailyQuery.MOST_DAYS + " days of from");
        }
    }
}
