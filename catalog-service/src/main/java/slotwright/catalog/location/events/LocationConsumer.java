package slotwright.catalog.location.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import slotwright.catalog.location.store.KnownLocationRepository;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.inbox.Inbox;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.sql.Tx;

/** Learns from scheduling-service which locations there are, and what prices depend on there. */
@ApplicationScoped
public class LocationConsumer {

    static final String GROUP = "catalog.resources";

    private final Inbox inbox;
    private final KnownLocationRepository locations;

    public LocationConsumer(Inbox inbox, KnownLocationRepository locations) {
        this.inbox = inbox;
        this.locations = locations;
    }

    @Incoming("resources")
    public Uni<Void> arrived(ConsumerRecords<String, String> records) {
        return inbox.consume(GROUP, records, this::apply);
    }

    private Uni<Void> apply(Tx tx, Event<JsonNode> event, String recordKey) {
        if (!event.data().path("kind").asText().equals("location")) {
            return Uni.createFrom().voidItem();
        }
        Location location = checked(CloudEvents.as(event, Location.class).data());
        return inbox.arrive(tx, GROUP, event)
                .chain(arrival -> arrival.isNew()
                        ? locations.store(tx, location)
                        : Uni.createFrom().voidItem());
    }

    private static Location checked(Location location) {
        try {
            ZoneId.of(location.zone());
            return location;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a zone: " + location.zone(), e);
        }
    }
}
