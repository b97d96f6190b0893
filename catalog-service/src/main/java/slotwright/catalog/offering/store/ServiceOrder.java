package slotwright.catalog.offering.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.SearchWords;
import slotwright.platform.page.Cursor;

/** In which order services are found; the id tells the last ones apart. */
public enum ServiceOrder {
    /** Display order, then title. */
    ORDER {
        @Override
        List<Object> keys(OfferedService service, List<String> asked) {
            var said = service.definition();
            return List.of(said.displayOrder(), said.title(), service.id().toString());
        }

        @Override
        List<Object> keys(List<String> texts) {
            return List.of(Integer.valueOf(texts.get(0)), texts.get(1), id(texts.get(2)));
        }
    },
    /** The lowest price that it may have, the floor or the base price. */
    PRICE {
        @Override
        List<Object> keys(OfferedService service, List<String> asked) {
            var said = service.definition();
            var lowest = said.pricing().minPrice();
            return List.of(
                    (lowest == null ? said.basePrice() : lowest).amount(),
                    service.id().toString());
        }

        @Override
        List<Object> keys(List<String> texts) {
            return List.of(new BigDecimal(texts.get(0)), id(texts.get(1)));
        }
    },
    /** How early in title and description the words stand that are looked for. */
    RELEVANCE {
        @Override
        List<Object> keys(OfferedService service, List<String> asked) {
            return List.of(
                    SearchWords.place(SearchWords.of(service.definition()), asked),
                    service.id().toString());
        }

        @Override
        List<Object> keys(List<String> texts) {
            return List.of(Integer.valueOf(texts.get(0)), id(texts.get(1)));
        }
    };

    abstract List<Object> keys(OfferedService service, List<String> asked);

    abstract List<Object> keys(List<String> texts);

    /** The sort keys behind which a page begins; empty without a cursor. */
    public List<Object> after(String cursor) {
        return cursor == null ? List.of() : Cursor.read(list(), cursor, this::keys);
    }

    String cursor(OfferedService last, List<String> asked) {
        List<Object> keys = keys(last, asked);
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
