package slotwright.catalog.offering.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.platform.page.Cursor;

/**
 * What to look for among the active services; null asks nothing.
 *
 * @param question in the index's own language, see {@code SearchWords}
 * @param category a slug
 * @param after the sort keys of the last item of the page before, empty for the first page
 */
public record ServiceSearch(
        String question,
        String category,
        BigDecimal minPrice,
        BigDecimal maxPrice,
        Integer maxDurationMinutes,
        Sort sort,
        List<Object> after,
        int limit) {

    public String cursorBehind(OfferedService last) {
        return sort.cursor(last);
    }

    public enum Sort {
        /** Display order, then title, then id. */
        ORDER {
            @Override
            List<Object> keys(OfferedService service) {
                var said = service.definition();
                return List.of(said.displayOrder(), said.title(), service.id().toString());
            }

            @Override
            List<Object> keys(List<String> texts) {
                return List.of(Integer.valueOf(texts.get(0)), texts.get(1), id(texts.get(2)));
            }
        },
        /** Base price, the lowest first, then id. */
        PRICE {
            @Override
            List<Object> keys(OfferedService service) {
                return List.of(
                        service.definition().basePrice().amount(), service.id().toString());
            }

            @Override
            List<Object> keys(List<String> texts) {
                return List.of(new BigDecimal(texts.get(0)), id(texts.get(1)));
            }
        };

        abstract List<Object> keys(OfferedService service);

        abstract List<Object> keys(List<String> texts);

        /** The sort keys behind which a page begins; empty without a cursor. */
        public List<Object> after(String cursor) {
            return cursor == null ? List.of() : Cursor.read(list(), cursor, this::keys);
        }

        private String cursor(OfferedService last) {
            List<Object> keys = keys(last);
            Object[] named = new Object[keys.size() + 1];
            named[0] = list();
            for (int i = 0; i < keys.size(); i++) {
                named[i + 1] = keys.get(i);
            }
            return Cursor.encode(named);
        }

        private String list() {
            return "services-by-" + name().toLowerCase(Locale.ROOT);
        }

        private static String id(String text) {
            return UUID.fromString(text).toString();
        }
    }
}
