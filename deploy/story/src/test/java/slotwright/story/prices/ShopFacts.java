package slotwright.story.prices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a shop of the sheet is, in the keys of the requests that open it. In its texts {@code date(tuesday)} and
 * {@code month-day(tuesday)} stand for a day of {@link PriceDays}, {@code id(name)} for the id of something of the
 * shop, and {@code 12.00 EUR} for an amount.
 */
public final class ShopFacts {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Pattern REFERENCE = Pattern.compile("(date|month-day|id)\\(([^)]+)\\)");
    private static final Pattern AMOUNT = Pattern.compile("([0-9.]+) ([A-Z]{3})");

    private final JsonNode facts;

    private ShopFacts(JsonNode facts) {
        this.facts = facts;
    }

    /** @param name of the file, without its ending */
    public static ShopFacts read(String name) {
        try {
            return new ShopFacts(JSON.readTree(PriceSheet.text(name + ".json")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** By which its days are counted. */
    public ZoneId zone() {
        return ZoneId.of(facts.path("zone").asText());
    }

    /** As it is written. */
    public JsonNode part(String key) {
        return facts.path(key);
    }

    /** The same with days, ids and amounts in place of what stands for them. */
    public static JsonNode filled(JsonNode body, PriceDays days, UnaryOperator<String> ids) {
        if (body.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            body.fields()
                    .forEachRemaining(
                            field -> filled.set(text(field.getKey(), days, ids), filled(field.getValue(), days, ids)));
            return filled;
        }
        if (body.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            body.forEach(element -> filled.add(filled(element, days, ids)));
            return filled;
        }
        Matcher amount = AMOUNT.matcher(body.asText());
        if (body.isTextual() && amount.matches()) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("amount", amount.group(1))
                    .put("currency", amount.group(2));
        }
        return body.isTextual() ? JsonNodeFactory.instance.textNode(text(body.asText(), days, ids)) : body;
    }

    private static String text(String text, PriceDays days, UnaryOperator<String> ids) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            return text;
        }
        String name = reference.group(2);
        return switch (reference.group(1)) {
            case "date" -> days.date(name).toString();
            case "month-day" -> days.monthDay(name);
            default -> ids.apply(name);
        };
    }
}
