package slotwright.story.prices;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slotwright.story.Api;
import slotwright.story.Api.Answer;

/**
 * A code or a package of services that a cart of the sheet is given: {@code code 10 percent}, {@code code 20.00 for
 * wash}, {@code offer 15 percent of interior and wash}. It ends when this is closed.
 */
public final class GivenPromotion implements AutoCloseable {

    private static final Pattern GIVEN = Pattern.compile("(code|offer) ([0-9.]+)( percent)?(?: (?:of|for) (.+))?");
    private static final String CODE = "SHEET-";

    private final Api catalog;
    private final Answer made;

    private GivenPromotion(Api catalog, Answer made) {
        this.catalog = catalog;
        this.made = made;
    }

    /** @param number tells its code from others */
    public static GivenPromotion make(Api catalog, PriceCart cart, PricedShop shop, int number) {
        Matcher given = GIVEN.matcher(cart.given().get(0));
        if (!given.matches()) {
            throw new IllegalArgumentException("not a promotion: " + cart.given());
        }
        Map<String, Object> described = new HashMap<>(Map.of("title", given.group(), "kind", "package"));
        if (given.group(1).equals("code")) {
            described.putAll(Map.of("kind", "code", "code", CODE + number));
        }
        if (given.group(3) == null) {
            String currency = shop.currency(cart.location());
            described.put("amount", Map.of("amount", given.group(2), "currency", currency));
        } else {
            described.put("percent", new BigDecimal(given.group(2)));
        }
        if (given.group(4) != null) {
            described.put(
                    "serviceIds",
                    List.of(given.group(4).split(" and ")).stream()
                            .map(shop::id)
                            .toList());
        }
        return new GivenPromotion(catalog, catalog.post("promotions", described).expect(201));
    }

    /** What a request says besides to have it; an offer needs nobody to name it. */
    public Map<String, Object> named() {
        String code = made.json().path("code").asText();
        return code.isEmpty() ? Map.of() : Map.of("promotionCode", code);
    }

    @Override
    public void close() {
        catalog.patch("promotions/" + made.json().path("id").asText(), made.entityTag(), Map.of("active", false))
                .expect(200);
    }
}
