package slotwright.platform.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.json.Json;
import slotwright.platform.money.Money;

/**
 * JSON Schemas of the contracts' records, collected by name. Every key is always there; the nullable ones are told
 * apart by name, as the records' own Javadoc does.
 */
final class RecordSchemas {

    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            Currency.class,
            "^[A-Z]{3}$",
            LocalTime.class,
            "^[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$",
            MonthDay.class,
            "^--[0-1][0-9]-[0-3][0-9]$");
    private static final Set<String> NULLABLE = Set.of(
            "holdExpiresAt",
            "attention",
            "personRef",
            "taxRate",
            "minPrice",
            "maxPrice",
            "peakHourMultiplier",
            "weekendMultiplier",
            "holidayMultiplier",
            "demand",
            "multipleServicesDiscount",
            "loyaltyDiscount",
            "space",
            "weather",
            "minWidthFeet",
            "minLengthFeet",
            "maxWindSpeedMph",
            "minTemperatureF",
            "maxTemperatureF",
            "experienceLevel",
            "hourlyRate",
            "processing",
            "supplies",
            "estimatedCost",
            "season",
            "maxBookingsPerCustomerPerDay",
            "loyaltyTierRequired",
            "deposit",
            "noShowFee",
            "percent",
            "amount",
            "minimum",
            "validFrom",
            "validUntil",
            "maxUses",
            "maxUsesPerCustomer");

    private final ObjectNode schemas = Json.mapper().createObjectNode();

    /** All schemas that were referred to so far. */
    ObjectNode all() {
        return schemas;
    }

    /** A reference to the type's schema, which is added if it is new. */
    ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!schemas.has(name)) {
            ObjectNode schema = schemas.putObject(name);
            JsonSubTypes kinds = type.getAnnotation(JsonSubTypes.class);
            if (kinds != null) {
                oneOf(schema, kinds);
            } else {
                object(schema, type);
            }
        }
        return object().put("$ref", "#/components/schemas/" + name);
    }

    private void oneOf(ObjectNode schema, JsonSubTypes kinds) {
        ArrayNode variants = schema.putArray("oneOf");
        for (JsonSubTypes.Type kind : kinds.value()) {
            variants.add(reference(kind.value()));
            ObjectNode variant = (ObjectNode) schemas.get(kind.value().getSimpleName());
            ((ObjectNode) variant.get("properties")).putObject("kind").put("const", kind.name());
            ((ArrayNode) variant.get("required")).insert(0, "kind");
        }
        schema.put("discriminator", "kind");
    }

    private void object(ObjectNode schema, Class<?> type) {
        schema.put("type", "object");
        ObjectNode properties = object();
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            String key = component.getName();
            if (!component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
                required.add(key);
            }
            ObjectNode value = schema(component.getGenericType());
            properties.set(key, isNullable(type, component) ? nullable(value) : value);
        }
        schema.set("properties", properties);
    }

    private static boolean isNullable(Class<?> type, RecordComponent component) {
        boolean openDate = type == CatalogEvents.AddOnTerms.class && component.getType() == LocalDate.class;
        boolean unknown = type == Facilities.class || type == RuleDefaults.class;
        return !component.getType().isPrimitive() && (openDate || unknown || NULLABLE.contains(component.getName()));
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            ObjectNode object = object().put("type", "object");
            object.set("additionalProperties", schema(map.getActualTypeArguments()[1]));
            return object;
        }
        if (type instanceof ParameterizedType collection) {
            ObjectNode array = object().put("type", "array");
            if (collection.getRawType() == Set.class) {
                array.put("uniqueItems", true);
            } else if (collection.getRawType() != List.class) {
                throw new AssertionError("no schema for " + type);
            }
            array.set("items", schema(collection.getActualTypeArguments()[0]));
            return array;
        }
        return schema((Class<?>) type);
    }

    private ObjectNode schema(Class<?> type) {
        if (FORMATS.containsKey(type)) {
            return object().put("type", "string").put("format", FORMATS.get(type));
        }
        if (PATTERNS.containsKey(type)) {
            return object().put("type", "string").put("pattern", PATTERNS.get(type));
        }
        if (type == String.class) {
            return object().put("type", "string");
        }
        if (type == int.class || type == long.class || type == Integer.class) {
            return object().put("type", "integer").put("format", type == long.class ? "int64" : "int32");
        }
        if (type == BigDecimal.class) {
            return object().put("type", "number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return object().put("type", "boolean");
        }
        if (type == Money.class) {
            return money();
        }
        return type.isEnum() ? words(type) : reference(type);
    }

    private ObjectNode money() {
        ObjectNode schema = schemas.withObject("/Money");
        schema.put("type", "object").put("description", "Exact, at the currency's own scale.");
        schema.putArray("required").add("amount").add("currency");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("amount").put("type", "string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
        properties.set("currency", schema(Currency.class));
        return object().put("$ref", "#/components/schemas/Money");
    }

    private static ObjectNode words(Class<?> type) {
        ObjectNode schema = object().put("type", "string");
        ArrayNode words = schema.putArray("enum");
        Arrays.stream(type.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> field.getAnnotation(JsonProperty.class).value())
                .forEach(words::add);
        return schema;
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode choice = object();
            choice.putArray("anyOf").add(schema).add(object().put("type", "null"));
            return choice;
        }
        String type = schema.get("type").asText();
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    private static ObjectNode object() {
        return Json.mapper().createObjectNode();
    }
}
