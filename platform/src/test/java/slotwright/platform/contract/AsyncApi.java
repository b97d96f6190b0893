package slotwright.platform.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slotwright.platform.contract.Topics.Topic;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.json.Json;
import slotwright.platform.trace.TraceParent;

/** The AsyncAPI document of the suite's topics, made from the contracts and their golden events. */
final class AsyncApi {

    private static final String CATALOG = "catalog-service";
    private static final String SCHEDULING = "scheduling-service";
    private static final String BOOKING = "booking-service";
    private static final String ANALYTICS = "analytics-service";

    /** @param content what lies there and by which record key */
    private record Traffic(String content, List<String> senders, List<String> readers) {}

    private static final Map<Topic, Traffic> TRAFFIC = Map.of(
            Topics.SERVICES,
            new Traffic(
                    "Every immutable version of every service. Record key: service id and version.",
                    List.of(CATALOG),
                    List.of(SCHEDULING, BOOKING)),
            Topics.PROMOTIONS,
            new Traffic(
                    "Promotion codes and packages of services, whole. Record key: promotion id.",
                    List.of(CATALOG),
                    List.of(BOOKING)),
            Topics.RESOURCES,
            new Traffic(
                    "Locations and staff as resources. Record key: resource id.",
                    List.of(SCHEDULING),
                    List.of(CATALOG, BOOKING, ANALYTICS)),
            Topics.DAYS,
            new Traffic(
                    "All that decides about one resource on one local date. Record key: resource id and date.",
                    List.of(SCHEDULING),
                    List.of(BOOKING)),
            Topics.BOOKINGS,
            new Traffic(
                    "Every change of every booking, whole. Record key: location id.",
                    List.of(BOOKING),
                    List.of(SCHEDULING, ANALYTICS)),
            Topics.AUDIT,
            new Traffic(
                    "Who did what in the services that keep no audit log. Record key: service name.",
                    List.of(CATALOG, SCHEDULING),
                    List.of()));

    private static final Map<String, Topic> TOPICS = topics();

    private final ObjectNode document = Json.mapper().createObjectNode();
    private final RecordSchemas schemas = new RecordSchemas();

    private AsyncApi() {}

    static ObjectNode document() {
        return new AsyncApi().written();
    }

    private ObjectNode written() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Slotwright events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "CloudEvents 1.0 in structured mode. One change of one aggregate each, the whole state after"
                                + " it, never personal data. Compare epoch, then version, per subject: lower or equal is"
                                + " old.");
        document.put("defaultContentType", CloudEvents.CONTENT_TYPE);
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        Topics.all().forEach(topic -> channel(channels.putObject(topic.name()), topic));
        Topics.all().forEach(topic -> operations(operations, topic));
        ObjectNode messages = document.putObject("components").putObject("messages");
        GoldenEvents.all().forEach((file, event) -> message(messages.withObject("/" + event.type()), event));
        document.withObject("/components").set("schemas", schemas.all());
        return document;
    }

    private static void channel(ObjectNode channel, Topic topic) {
        channel.put("address", topic.name())
                .put("description", TRAFFIC.get(topic).content());
        ObjectNode messages = channel.putObject("messages");
        types(topic).forEach(type -> messages.putObject(type).put("$ref", "#/components/messages/" + type));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.name()).put("partitions", Topics.PARTITIONS);
        if (topic.cleanup() == Topics.Cleanup.COMPACT) {
            kafka.putObject("topicConfiguration").putArray("cleanup.policy").add("compact");
        } else if (topic.cleanup() == Topics.Cleanup.KEEP) {
            kafka.putObject("topicConfiguration").put("retention.ms", -1);
        }
        kafka.put("bindingVersion", "0.5.0");
    }

    private static void operations(ObjectNode operations, Topic topic) {
        Traffic traffic = TRAFFIC.get(topic);
        traffic.senders().forEach(sender -> operation(operations, topic, "send", sender));
        traffic.readers().forEach(reader -> operation(operations, topic, "receive", reader));
    }

    private static void operation(ObjectNode operations, Topic topic, String action, String service) {
        ObjectNode operation = operations.putObject(service + "." + action + "." + topic.name());
        operation.put("action", action).put("title", service);
        operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
    }

    private void message(ObjectNode message, Event<?> event) {
        message.put("name", event.type()).put("contentType", CloudEvents.CONTENT_TYPE);
        ObjectNode headers = message.putObject("headers").put("type", "object");
        headers.putObject("properties")
                .putObject(TraceParent.HEADER)
                .put("type", "string")
                .put("description", "The trace of the request that caused the event, as W3C writes it; may be absent.");
        ObjectNode payload = message.putObject("payload");
        payload.put("type", "object");
        ArrayNode required = payload.putArray("required");
        ObjectNode properties = payload.putObject("properties");
        properties.putObject("specversion").put("const", "1.0");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        ArrayNode sources = properties.putObject("source").put("type", "string").putArray("enum");
        TRAFFIC.get(TOPICS.get(event.type())).senders().forEach(sender -> sources.add("/" + sender));
        properties.putObject("type").put("const", event.type());
        properties.putObject("subject").put("type", "string");
        properties.putObject("time").put("type", "string").put("format", "date-time");
        properties.putObject("datacontenttype").put("const", "application/json");
        properties.putObject("epoch").put("type", "integer").put("minimum", 1);
        properties.putObject("version").put("type", "integer").put("minimum", 1);
        properties.set("data", schemas.reference(GoldenTest.contractOf(event)));
        properties.fieldNames().forEachRemaining(required::add);
        var example = message.withArray("/examples").addObject();
        example.set("payload", Json.read(CloudEvents.write(event), ObjectNode.class));
    }

    private static Map<String, Topic> topics() {
        Map<String, Topic> topics = new LinkedHashMap<>();
        topics.put(CatalogEvents.SERVICE_PUBLISHED, Topics.SERVICES);
        topics.put(SchedulingEvents.RESOURCE_CHANGED, Topics.RESOURCES);
        topics.put(SchedulingEvents.RESOURCE_DAY_COMPUTED, Topics.DAYS);
        topics.put(AuditEvents.ENTRY_RECORDED, Topics.AUDIT);
        GoldenEvents.all().values().forEach(event -> topics.putIfAbsent(event.type(), Topics.BOOKINGS));
        return topics;
    }

    private static List<String> types(Topic topic) {
        return TOPICS.entrySet().stream()
                .filter(entry -> entry.getValue() == topic)
                .map(Map.Entry::getKey)
                .toList();
    }
}
