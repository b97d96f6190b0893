package slotwright.catalog.offering.rest;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import slotwright.catalog.naming.Slug;
import slotwright.catalog.offering.model.SearchWords;
import slotwright.catalog.offering.store.ServiceSearch;
import slotwright.catalog.offering.store.ServiceSearch.Sort;
import slotwright.platform.page.Limit;
import slotwright.platform.problem.Violations;

/** The query of a search, each parameter as it came or null. */
public record SearchRequest(
        @QueryParam("q")
                @Parameter(description = "Words of title or description, all of them; longer ones by their beginning")
                String q,
        @QueryParam("category") @Parameter(description = "The slug of a category") String category,
        @QueryParam("minPrice") @Parameter(description = "Lowest base price, a decimal", example = "50.00")
                String minPrice,
        @QueryParam("maxPrice") @Parameter(description = "Highest base price, a decimal", example = "200.00")
                String maxPrice,
        @QueryParam("maxDurationMinutes") String maxDurationMinutes,
        @QueryParam("sort") @Parameter(description = "order (the default) or price") String sort,
        @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") String cursor,
        @QueryParam("limit") @Parameter(description = "1 to 200, 50 unless told") String limit) {

    private static final int LONGEST = 200;

    ServiceSearch search() {
        Violations violations = new Violations();
        if (q != null && q.length() > LONGEST) {
            violations.add("?q", "too-long", "must have at most " + LONGEST + " characters");
        }
        if (category != null && (category.length() > Slug.MAX_LENGTH || !category.matches(Slug.PATTERN))) {
            violations.add("?category", "format", "is not a slug");
        }
        BigDecimal lowest = decimal("?minPrice", minPrice, violations);
        BigDecimal highest = decimal("?maxPrice", maxPrice, violations);
        Sort order = sort(violations);
        Integer minutes = minutes(violations);
        violations.throwIfAny();
        String question = q == null ? null : SearchWords.question(q);
        return new ServiceSearch(
                question, category, lowest, highest, minutes, order, order.after(cursor), Limit.of(limit));
    }

    private Sort sort(Violations violations) {
        if (sort == null || sort.equals("order")) {
            return Sort.ORDER;
        }
        if (!sort.equals("price")) {
            violations.add("?sort", "unknown-value", "must be order or price");
        }
        return Sort.PRICE;
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

    private static BigDecimal decimal(String parameter, String text, Violations violations) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,4})?")) {
            violations.add(parameter, "format", "must be a decimal such as 120.00");
            return null;
        }
        return new BigDecimal(text);
    }
}
