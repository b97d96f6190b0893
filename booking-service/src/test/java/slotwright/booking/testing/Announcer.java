package slotwright.booking.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.contract.Topics;
import slotwright.platform.contract.Topics.Topic;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.json.Json;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;

/** Speaks as the other services do: events on their topics, and waits until this service has heard them. */
@ApplicationScoped
public class Announcer {

    private final Sql sql;

    Announcer(Sql sql) {
        this.sql = sql;
    }

    public <T> void tell(Topic topic, String key, String type, String subject, long version, T data) {
        tell(topic, key, type, subject, version, null, data);
    }

    /** @param as the contract's type, where the kind stands in the data */
    public <T> void tell(Topic topic, String key, String type, String subject, long version, Class<T> as, T data) {
        new TopicProbe()
                .send(topic.name(), key, CloudEvents.write(Samples.event(type, subject, version, tree(as, data))));
    }

    /** Everything that an open shop has told. */
    public void awaitAll(Shop shop) {
        awaitService(shop.service, 1);
        List<UUID> resources = new ArrayList<>(shop.staff);
        resources.add(shop.location);
        for (UUID resource : resources) {
            Await.until(
                    "the resource arrived",
                    () -> sql.number("SELECT COUNT(*) FROM resource WHERE resource_id = ?", resource) == 1);
            shop.dates().forEach(day -> awaitDay(resource, day, 1));
        }
    }

    public void awaitService(UUID service, long version) {
        Await.until(
                "the service arrived",
                () -> sql.number(
                                "SELECT COUNT(*) FROM service_version WHERE service_id = ? AND version = ?",
                                service,
                                version)
                        == 1);
    }

    /** Tells a changed location or person, and waits until the change has arrived. */
    public void tellChanged(Resource resource, long version) {
        String id = resource.resourceId().toString();
        tell(Topics.RESOURCES, id, SchedulingEvents.RESOURCE_CHANGED, id, version, Resource.class, resource);
        Await.until(
                "the resource arrived",
                () -> sql.number("SELECT COUNT(*) FROM resource WHERE resource_id = ? AND version = ?", id, version)
                        == 1);
    }

    public void awaitDay(UUID resource, LocalDate date, long version) {
        String key = SchedulingEvents.dayKey(resource, date);
        Await.until(
                "the day arrived",
                () -> sql.number(
                                "SELECT COUNT(*) FROM resource_day WHERE day_key = ? AND day_version = ?", key, version)
                        == 1);
    }

    private static JsonNode tree(Class<?> as, Object data) {
        try {
            return Json.events()
                    .readTree(
                            as == null
                                    ? Json.events().writeValueAsString(data)
                                    : Json.events().writerFor(as).writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
