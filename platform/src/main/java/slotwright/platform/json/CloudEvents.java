package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import slotwright.platform.contract.Event;

/** Events on the wire: CloudEvents 1.0 in structured mode, with the extension attributes epoch and version. */
public final class CloudEvents {

    public static final String CONTENT_TYPE = "application/cloudevents+json";

    private CloudEvents() {}

    public static String write(Event<?> event) {
        ObjectNode out = Json.events().createObjectNode();
        out.put("specversion", "1.0");
        out.put("id", event.id().toString());
        out.put("source", event.source());
        out.put("type", event.type());
        out.put("subject", event.subject());
        out.put("time", event.time().toString());
        out.put("datacontenttype", "application/json");
        out.put("epoch", event.epoch());
        out.put("version", event.version());
        out.set("data", Json.events().valueToTree(event.data()));
        return Json.write(out);
    }

    /** @throws IllegalArgumentException with the reason when the text is no event of ours */
    public static Event<JsonNode> read(String text) {
        JsonNode in;
        try {
            in = Json.events().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        if (!in.isObject() || !"1.0".equals(in.path("specversion").textValue())) {
            throw new IllegalArgumentException("not a CloudEvent 1.0");
        }
        try {
            return new Event<>(
                    UUID.fromString(text(in, "id")),
                    text(in, "source"),
                    text(in, "type"),
                    text(in, "subject"),
                    Instant.parse(text(in, "time")),
                    whole(in, "epoch"),
                    whole(in, "version"),
                    in.path("data"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time is not a time", e);
        }
    }

    /** @throws IllegalArgumentException with the reason when the data are not of this type */
    public static <T> Event<T> as(Event<JsonNode> event, Class<T> type) {
        try {
            T data = Json.events().treeToValue(event.data(), type);
            if (data == null) {
                throw new IllegalArgumentException(event.type() + " has no data");
            }
            return new Event<>(
                    event.id(),
                    event.source(),
                    event.type(),
                    event.subject(),
                    event.time(),
                    event.epoch(),
                    event.version(),
                    data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("data are no " + type.getSimpleName(), e);
        }
    }

    private static String text(JsonNode in, String key) {
        JsonNode value = in.path(key);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value.textValue();
    }

    private static long whole(JsonNode in, String key) {
        JsonNode value = in.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
            throw new IllegalArgumentException(key + " is not a number from 1");
        }
        return value.longValue();
    }
}
