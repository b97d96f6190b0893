package slotwright.catalog.offering.store;

import java.math.BigDecimal;
import java.util.List;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.SearchWords;

/**
 * What to look for among the active services; null asks nothing.
 *
 * @param asked the words that are looked for, see {@code SearchWords}; none of them finds nothing
 * @param category a slug
 * @param minPrice fits what may cost as much
 * @param maxPrice fits what may cost as little
 * @param withoutIndoor leaves out what needs to be indoor itself; what its add-ons need is not looked at
 * @param compatibleWith fits what is for it, or for everything
 * @param after the sort keys of the last item of the page before, empty for the first page
 */
public record ServiceSearch(
        List<String> asked,
        String category,
        BigDecimal minPrice,
        BigDecimal maxPrice,
        Integer maxDurationMinutes,
        boolean withoutIndoor,
        String compatibleWith,
        ServiceOrder sort,
        List<Object> after,
        int limit) {

    /** The same behind a service, and no more than so many. */
    public ServiceSearch behind(OfferedService last, int most) {
        return new ServiceSearch(
                asked,
                category,
                minPrice,
                maxPrice,
                maxDurationMinutes,
                withoutIndoor,
                compatibleWith,
                sort,
                sort.keys(last, asked),
                most);
    }

    public String cursorBehind(OfferedService last) {
        return sort.cursor(last, asked);
    }

    String question() {
        return asked == null ? null : SearchWords.question(asked);
    }
}
