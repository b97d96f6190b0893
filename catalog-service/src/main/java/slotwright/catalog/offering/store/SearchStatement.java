package slotwright.catalog.offering.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import slotwright.catalog.offering.model.SearchWords;

/** The search as one statement. */
final class SearchStatement {

    /** Where a word stands; where none is it, where one stands that begins so, behind all that are it. */
    private static final String PLACE = "COALESCE(NULLIF(LOCATE(?, CONCAT(' ', s.words, ' ')), 0), "
            + SearchWords.BEHIND_WHOLE_WORDS + " + LOCATE(?, CONCAT(' ', s.words, ' ')))";

    private SearchStatement() {}

    static ServiceSelect of(ServiceSearch search) {
        ServiceSelect select = new ServiceSelect(search.limit() + 1)
                .and("MATCH(s.words) AGAINST (? IN BOOLEAN MODE)", search.question())
                .and("s.category = ?", search.category())
                .and("s.max_price >= ?", search.minPrice())
                .and("s.min_price <= ?", search.maxPrice())
                .and("s.duration_minutes <= ?", search.maxDurationMinutes())
                .compatibleWith(search.compatibleWith());
        if (search.withoutIndoor()) {
            select.and("s.requires_indoor = 0");
        }
        return switch (search.sort()) {
            case ORDER -> select.by(List.of("s.display_order", "s.title"), search.after());
            case PRICE -> select.by(List.of("s.min_price"), search.after());
            case RELEVANCE -> select.byComputed(place(search.asked()), placeValues(search.asked()), search.after());
        };
    }

    private static String place(List<String> asked) {
        return asked.isEmpty() ? "0" : String.join(" + ", Collections.nCopies(asked.size(), PLACE));
    }

    private static List<Object> placeValues(List<String> asked) {
        List<Object> values = new ArrayList<>();
        for (String word : asked) {
            values.add(' ' + word + ' ');
            values.add(' ' + word);
        }
        return values;
    }
}
