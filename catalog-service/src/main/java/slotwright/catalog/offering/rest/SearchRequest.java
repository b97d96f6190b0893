package slotwright.catalog.offering.rest;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import slotwright.catalog.offering.model.SearchWords;
import slotwright.catalog.offering.store.ServiceOrder;
import slotwright.catalog.offering.store.ServiceSearch;
import slotwright.platform.page.Limit;
import slotwright.platform.problem.Violations;

/** The query of a search, each parameter as it came or null. */
public record SearchRequest(
        @QueryParam("q")
                @Parameter(description = "Words of title or description, all of them; longer ones by their beginning")
                String q,
        @QueryParam("category") @Parameter(description = "The slug of a category") String category,
        @QueryParam("minPrice")
                @Parameter(
                        description = "A decimal; finds what may cost as much: by its maxPrice, else by its base price",
                        example = "50.00")
                String minPrice,
        @QueryParam("maxPrice")
                @Parameter(
                        description =
                                "A decimal; finds what may cost as little: by its minPrice, else by its base price",
                        example = "200.00")
                String maxPrice,
        @QueryParam("maxDurationMinutes") String maxDurationMinutes,
        @QueryParam("indoor")
                @Parameter(
                        description = "Whether there is indoor space; false leaves out what needs it, or requires"
                                + " an add-on today that needs it",
                        schema = @Schema(type = SchemaType.BOOLEAN))
                String indoor,
        @QueryParam("compatibleWith")
                @Parameter(description = "Finds what is for it, or for everything", example = "suv")
                String compatibleWith,
        @QueryParam("sort")
                @Parameter(
                        description = "order (the default): by display order, then title. price: by minPrice, else the"
                                + " base price, the lowest first. relevance, with q only: first where the words stand"
                                + " early in title and description; whole words before beginnings of words.")
                String sort,
        @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") String cursor,
        @QueryParam("limit") @Parameter(description = "1 to 200, 50 unless told") String limit) {

    private static final int LONGEST = 200;

    ServiceSearch search() {
        Violations violations = new Violations();
        QueryValues values = new QueryValues(violations);
        if (q != null && q.length() > LONGEST) {
            violations.add("?q", "too-long", "must have at most " + LONGEST + " characters");
        }
        String slug = values.slug("category", category);
        BigDecimal lowest = values.decimal("minPrice", minPrice);
        BigDecimal highest = values.decimal("maxPrice", maxPrice);
        if (lowest != null && highest != null && lowest.compareTo(highest) > 0) {
            violations.add("?minPrice", "out-of-range", "must not be above maxPrice");
        }
        boolean withoutIndoor = Boolean.FALSE.equals(values.flag("indoor", indoor));
        String tag = values.slug("compatibleWith", compatibleWith);
        ServiceOrder order = order(violations);
        Integer minutes = minutes(violations);
        violations.throwIfAny();
        List<String> asked = q == null ? null : SearchWords.asked(q);
        return new ServiceSearch(
                asked, slug, lowest, highest, minutes, withoutIndoor, tag, order, order.after(cursor), Limit.of(limit));
    }

    private ServiceOrder order(Violations violations) {
        String name = sort == null ? "order" : sort;
        ServiceOrder order = Arrays.stream(ServiceOrder.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
        if (order == null) {
            violations.add("?sort", "unknown-value", "must be order, price or relevance");
        } else if (order == ServiceOrder.RELEVANCE && q == null) {
            violations.add("?sort", "needs-question", "relevance is by the words of q");
        }
        return order;
    }

    private Integer minutes(Violations violations) {
        if (maxDurationMinutes == null) {
            return null;
        }
        if (!maxDurationMinutes.matches("[1-9][0-9]{0,4}")) {
            violations.add("?maxDurationMinutes", "out-of-range", "must be a whole number from 1");
            return null;
        }
        return Integer.valueOf(maxDurationMinutes);
    }
}
