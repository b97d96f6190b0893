package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.util.Optional;

/** JSON of a free shape: its texts and keys have no control characters either, but may have several lines. */
final class TreeReader<T extends JsonNode> extends StdDeserializer<T> {

    private final JsonDeserializer<? extends JsonNode> plain;

    TreeReader(Class<T> type) {
        super(type);
        this.plain = JsonNodeDeserializer.getDeserializer(type);
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        JsonNode tree = plain.deserialize(in, context);
        check(in, tree);
        @SuppressWarnings("unchecked")
        T typed = (T) tree;
        return typed;
    }

    @Override
    public T getNullValue(DeserializationContext context) {
        @SuppressWarnings("unchecked")
        T none = handledType() == JsonNode.class ? (T) NullNode.getInstance() : null;
        return none;
    }

    private static void check(JsonParser in, JsonNode node) throws JsonMappingException {
        if (node.isTextual()) {
            refuse(in, Text.objection(node.textValue(), true));
        }
        if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > Json.MAX_DIGITS) {
            throw new UnfitValue(in, "out-of-range", "must have no number of more than " + Json.MAX_DIGITS + " digits");
        }
        for (var field : node.properties()) {
            try {
                refuse(in, Text.objection(field.getKey(), false));
                check(in, field.getValue());
            } catch (JsonMappingException e) {
                e.prependPath(new JsonMappingException.Reference(node, field.getKey()));
                throw e;
            }
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            try {
                check(in, node.get(index));
            } catch (JsonMappingException e) {
                e.prependPath(new JsonMappingException.Reference(node, index));
                throw e;
            }
        }
    }

    private static void refuse(JsonParser in, Optional<String> objection) throws UnfitValue {
        if (objection.isPresent()) {
            throw new UnfitValue(in, "character", objection.get());
        }
    }
}
