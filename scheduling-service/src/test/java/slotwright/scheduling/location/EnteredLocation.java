package slotwright.scheduling.location;

import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;

import io.restassured.response.Response;
import java.util.Map;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;
import slotwright.scheduling.Shop;

/** A location of a test, as it is changed and as the others hear of it. */
record EnteredLocation(String id) {

    static EnteredLocation open() {
        return new EnteredLocation(Shop.location("Harbour", Shop.ZONE.getId()));
    }

    String path() {
        return "locations/" + id;
    }

    Response change(String key, Object value) {
        Map<String, Object> body = Shop.locationBody("Harbour", Shop.ZONE.getId());
        body.put(key, value);
        return put(path(), tag(path()), body);
    }

    Location told(long version) {
        return Await.value(
                "version " + version + " was told",
                () -> new TopicProbe()
                        .records(Topics.RESOURCES.name()).stream()
                                .filter(record -> id.equals(record.key()))
                                .map(record -> CloudEvents.as(CloudEvents.read(record.value()), Resource.class))
                                .filter(event -> event.version() == version)
                                .map(event -> (Location) event.data())
                                .findFirst()
                                .orElse(null),
                found -> found != null);
    }
}
