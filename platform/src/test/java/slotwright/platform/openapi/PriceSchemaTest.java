package slotwright.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;
import slotwright.platform.pricing.Price;
import slotwright.platform.pricing.PriceRule;

class PriceSchemaTest {

    @Test
    void everyPartOfAPriceIsExplained() {
        Components components = components();
        PriceSchema.describe(components);
        components.getSchemas().forEach((name, schema) -> schema.getProperties()
                .forEach((key, property) -> assertNotNull(property.getDescription(), name + "." + key)));
        assertEquals(
                PriceRule.values().length,
                property(components, "Line", "rule").getEnumeration().size());
    }

    @Test
    void onlyWhatALineMayLackIsOptional() {
        Components components = components();
        PriceSchema.describe(components);
        Map<String, Schema> schemas = components.getSchemas();
        assertEquals(
                List.of("rule", "itemVersion", "quantity", "unitAmount", "amount"),
                schemas.get("Line").getRequired());
        assertEquals(
                List.of("lines", "notCombined", "taxes", "subtotal", "discount", "tax", "total"),
                schemas.get("Price").getRequired());
    }

    @Test
    void anotherPriceIsLeftAlone() {
        Components components = OASFactory.createComponents()
                .addSchema("Price", OASFactory.createSchema().addProperty("amount", OASFactory.createSchema()));
        PriceSchema.describe(components);
        assertNull(property(components, "Price", "amount").getDescription());
        PriceSchema.describe(OASFactory.createComponents());
    }

    /** As the generator makes them of the records. */
    private static Components components() {
        Schema price = schema(Price.class);
        Map.of("lines", "Line", "notCombined", "NotCombined", "taxes", "Tax")
                .forEach((key, name) -> price.getProperties()
                        .get(key)
                        .items(OASFactory.createSchema().ref("#/components/schemas/" + name)));
        return OASFactory.createComponents()
                .addSchema("Price", price)
                .addSchema("Line", schema(Price.Line.class))
                .addSchema("NotCombined", schema(Price.NotCombined.class))
                .addSchema("Tax", schema(Price.Tax.class));
    }

    private static Schema schema(Class<? extends Record> type) {
        Schema schema = OASFactory.createSchema();
        Arrays.stream(type.getRecordComponents())
                .forEach(component -> schema.addProperty(component.getName(), OASFactory.createSchema()));
        return schema;
    }

    private static Schema property(Components components, String schema, String name) {
        return components.getSchemas().get(schema).getProperties().get(name);
    }
}
