package slotwright.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Money as the wire has it: its record, which the generator reads, has another shape than its JSON. */
final class MoneySchema {

    private static final String MONEY = "Money";
    private static final String CURRENCY = "Currency";

    private MoneySchema() {}

    static void correct(Components components) {
        if (components.getSchemas() == null) {
            return;
        }
        if (components.getSchemas().containsKey(CURRENCY)) {
            components.addSchema(CURRENCY, currency());
        }
        if (components.getSchemas().containsKey(MONEY)) {
            components.addSchema(MONEY, money());
        }
    }

    private static Schema money() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("An exact amount, with as many decimals as the currency has.")
                .addProperty(
                        "amount",
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .pattern("^-?[0-9]+(\\.[0-9]+)?$")
                                .addExample("120.00"))
                .addProperty("currency", currency())
                .required(List.of("amount", "currency"));
    }

    private static Schema currency() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("ISO 4217")
                .pattern("^[A-Z]{3}$")
                .addExample("USD");
    }
}
