package slotwright.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import slotwright.platform.pricing.PriceRule;

/** What the parts of a price mean: its records know no framework, so that nothing stands there for the generator. */
final class PriceSchema {

    private static final String PRICE = "Price";

    private static final Map<String, String> OF_PRICE = Map.of(
            "lines",
            "In the order in which they count: for each service its base, what the level of the person makes of it, its"
                    + " add-ons and what the rules made of them all,"
                    + " then what is about the whole cart. They add up to the total.",
            "notCombined",
            "What would have counted too, had not something larger.",
            "taxes",
            "What of the total is tax, one entry for each rate.",
            "subtotal",
            "Of the services and add-ons, before discounts.",
            "discount",
            "All that is taken off, as a positive amount.",
            "tax",
            "Of all rates.",
            "total",
            "What is to be paid: the subtotal without the discount, with taxes that prices do not hold.");

    private static final Map<String, String> OF_LINE = Map.of(
            "rule",
            "What made the line.",
            "itemId",
            "The service or the add-on that it is about; absent in lines about the whole cart.",
            "itemVersion",
            "The version of the service in which the figures stand, or that those of the location or of a promotion"
                    + " were applied to; 0 in lines about the whole cart.",
            "quantity",
            "Units of an add-on; otherwise 1.",
            "factor",
            "What the rule multiplies with; absent where it does not.",
            "unitAmount",
            "Of one unit.",
            "amount",
            "Of all units; negative where the line takes something off.");

    private static final Map<String, String> OF_NOT_COMBINED = Map.of(
            "rule", "What would have made a line.",
            "itemId", "The service that it is about, with its add-ons.",
            "factor", "What it would have multiplied with.");

    private static final Map<String, String> OF_TAX = Map.of(
            "rate", "A fraction of one: 0.19 is 19 %.",
            "taxed", "What the rate counts for; holds the tax where it is included.",
            "amount", "Rounded once for the rate, half up.",
            "included", "Whether the prices hold it; otherwise it is a line of its own.");

    private PriceSchema() {}

    static void describe(Components components) {
        Schema price =
                components.getSchemas() == null ? null : components.getSchemas().get(PRICE);
        if (price == null || !has(price, "lines")) {
            return;
        }
        price.setDescription("A price with its reasons.");
        describe(price, OF_PRICE, List.of());
        Schema line = element(components, price, "lines");
        describe(line, OF_LINE, List.of("itemId", "factor"));
        line.getProperties().get("rule").setEnumeration(rules());
        describe(element(components, price, "notCombined"), OF_NOT_COMBINED, List.of());
        describe(element(components, price, "taxes"), OF_TAX, List.of());
    }

    private static List<Object> rules() {
        return Arrays.stream(PriceRule.values()).<Object>map(PriceRule::text).toList();
    }

    private static boolean has(Schema schema, String property) {
        return schema.getProperties() != null && schema.getProperties().containsKey(property);
    }

    private static Schema element(Components components, Schema schema, String list) {
        String reference = schema.getProperties().get(list).getItems().getRef();
        return components.getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void describe(Schema schema, Map<String, String> texts, List<String> optional) {
        schema.getProperties().forEach((name, property) -> property.setDescription(texts.get(name)));
        schema.setRequired(schema.getProperties().keySet().stream()
                .filter(name -> !optional.contains(name))
                .toList());
    }
}
