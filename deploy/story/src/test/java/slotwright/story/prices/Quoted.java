package slotwright.story.prices;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import slotwright.story.prices.PriceCart.Visit;
import slotwright.story.prices.PriceText.Line;

/** Asks for the price of a cart, and tells the answer in the words of the sheet. */
public final class Quoted {

    private Quoted() {}

    /** @param further keys of the request */
    public static Map<String, Object> request(PriceCart cart, PricedShop shop, Map<String, Object> further) {
        Map<String, Object> request = new HashMap<>(further);
        request.put("locationId", shop.id(cart.location()));
        request.put("startsAt", shop.startsAt(cart.location(), cart.day(), cart.time()));
        request.put(
                "services",
                cart.visits().stream().map(visit -> service(visit, shop)).toList());
        return request;
    }

    private static Map<String, Object> service(Visit visit, PricedShop shop) {
        return Map.of(
                "serviceId",
                shop.id(visit.service()),
                "addOns",
                visit.addOns().stream()
                        .map(addOn -> Map.of("id", shop.id(addOn.name()), "quantity", addOn.quantity()))
                        .toList());
    }

    /** @param called gives what has an id its name in the sheet */
    public static PriceText price(JsonNode price, UnaryOperator<String> called) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : price.path("lines")) {
            if (!line.path("rule").asText().equals("tax")) {
                lines.add(new Line(
                        line.path("rule").asText(),
                        called.apply(line.path("itemId").asText()),
                        how(line),
                        amount(line.path("amount"))));
            }
        }
        List<String> notCombined = new ArrayList<>();
        price.path("notCombined")
                .forEach(one -> notCombined.add(one.path("rule").asText() + " "
                        + called.apply(one.path("itemId").asText()) + " x " + number(one.path("factor"))));
        List<String> taxes = new ArrayList<>();
        for (JsonNode tax : price.path("taxes")) {
            if (new BigDecimal(amount(tax.path("amount"))).signum() != 0) {
                taxes.add((tax.path("included").asBoolean() ? "held " : "added ") + number(tax.path("rate")) + " of "
                        + amount(tax.path("taxed")) + " " + amount(tax.path("amount")));
            }
        }
        return new PriceText(
                lines,
                notCombined,
                taxes,
                "subtotal " + amount(price.path("subtotal")) + ", discount " + amount(price.path("discount")) + ", tax "
                        + amount(price.path("tax")) + ", total " + amount(price.path("total")));
    }

    /** Lines that add a tax, one for each rate; they are not about an item. */
    public static List<String> taxLines(JsonNode price) {
        List<String> amounts = new ArrayList<>();
        for (JsonNode line : price.path("lines")) {
            if (line.path("rule").asText().equals("tax")) {
                amounts.add(amount(line.path("amount")));
            }
        }
        return amounts.stream().sorted().toList();
    }

    private static String how(JsonNode line) {
        return switch (line.path("rule").asText()) {
            case "base", "add-on" -> line.path("quantity").asInt() + " at " + amount(line.path("unitAmount"));
            default -> line.hasNonNull("factor") ? "x " + number(line.path("factor")) : "";
        };
    }

    /** Amounts are text, with all decimals of their currency. */
    private static String amount(JsonNode money) {
        return money.path("amount").asText();
    }

    private static String number(JsonNode number) {
        return new BigDecimal(number.asText()).stripTrailingZeros().toPlainString();
    }
}
