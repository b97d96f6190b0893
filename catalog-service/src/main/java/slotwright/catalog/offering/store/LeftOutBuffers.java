package slotwright.catalog.offering.store;

import static slotwright.platform.contract.RuleDefaults.BUFFER_BEFORE_MINUTES;
import static slotwright.platform.contract.RuleDefaults.BUFFER_MINUTES;
import static slotwright.platform.contract.RuleDefaults.SUITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Buffers that a service leaves out, as they are stored: with the suite's minutes, and their names beside them. An
 * earlier release, which may run beside this one, would read no buffer where there is none.
 */
final class LeftOutBuffers {

    private static final String LEFT_OUT = "leftOut";

    private LeftOutBuffers() {}

    static void store(ObjectNode definition) {
        ArrayNode names = definition.arrayNode();
        store(definition, BUFFER_BEFORE_MINUTES, SUITE.bufferBeforeMinutes(), names);
        store(definition, BUFFER_MINUTES, SUITE.bufferMinutes(), names);
        definition.set(LEFT_OUT, names);
    }

    private static void store(ObjectNode definition, String name, int minutes, ArrayNode names) {
        if (!definition.hasNonNull(name)) {
            definition.put(name, minutes);
            names.add(name);
        }
    }

    static void read(ObjectNode definition) {
        for (JsonNode name : definition.path(LEFT_OUT)) {
            definition.putNull(name.asText());
        }
    }
}
