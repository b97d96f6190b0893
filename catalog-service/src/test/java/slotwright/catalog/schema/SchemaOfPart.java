package slotwright.catalog.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import slotwright.platform.json.Json;

/** A part of a service as the OpenAPI document describes it, made a schema that stands for itself. */
final class SchemaOfPart {

    private static final String COMPONENTS = "#/components/schemas/";

    private final JsonNode components;
    private final TreeMap<String, JsonNode> definitions = new TreeMap<>();

    private SchemaOfPart(JsonNode components) {
        this.components = components;
    }

    static ObjectNode of(JsonNode openApi, String part) {
        return new SchemaOfPart(openApi.at("/components/schemas")).whole(part);
    }

    private ObjectNode whole(String part) {
        ObjectNode schema = Json.mapper().createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("title", part);
        JsonNode described =
                tidy(components.path("Service" + part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1)));
        schema.setAll((ObjectNode) described);
        ObjectNode all = schema.putObject("$defs");
        definitions.forEach(all::set);
        return schema;
    }

    /** References stay inside; a pattern of a request holds for a whole text, and is no matter of numbers. */
    private JsonNode tidy(JsonNode node) {
        if (node.isArray()) {
            ArrayNode elements = Json.mapper().createArrayNode();
            node.forEach(each -> elements.add(tidy(each)));
            return elements;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = Json.mapper().createObjectNode();
        node.properties().forEach(field -> copy.set(field.getKey(), tidy(field.getValue())));
        if (copy.path("$ref").isTextual()) {
            String name = copy.path("$ref").textValue().substring(COMPONENTS.length());
            copy.put("$ref", "#/$defs/" + name).remove("type");
            define(name);
        }
        String pattern = copy.path("pattern").isTextual() ? copy.path("pattern").textValue() : null;
        if (pattern != null && (copy.has("enum") || !copy.path("type").asText().equals("string"))) {
            copy.remove("pattern");
        } else if (pattern != null && !pattern.startsWith("^") && !pattern.equals("\\S")) {
            copy.put("pattern", "^(?:" + pattern + ")$");
        }
        if (copy.path("format").asText().equals("int32")) {
            copy.remove("format");
        }
        return copy;
    }

    private void define(String name) {
        if (definitions.putIfAbsent(name, Json.mapper().nullNode()) == null) {
            definitions.put(name, tidy(components.path(name)));
        }
    }

    /** The part itself and what it consists of. */
    static List<JsonNode> objects(JsonNode schema) {
        List<JsonNode> objects = new ArrayList<>(List.of(schema));
        schema.path("$defs").forEach(objects::add);
        return objects;
    }
}
