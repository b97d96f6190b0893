package slotwright.booking.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;

/** The events that this service sent about one location. */
public final class BookingEvents {

    private BookingEvents() {}

    /** In their order, once at least so many are there. */
    public static List<Event<BookingState>> await(UUID location, int count) {
        return Await.value(count + " events of the location", () -> of(location), found -> found.size() >= count);
    }

    /** As text, for tests that look for what must not be there. */
    public static List<String> texts(UUID location) {
        return new TopicProbe()
                .records(Topics.BOOKINGS.name()).stream()
                        .filter(record -> location.toString().equals(record.key()))
                        .map(record -> record.value())
                        .toList();
    }

    private static List<Event<BookingState>> of(UUID location) {
        return texts(location).stream().map(BookingEvents::read).toList();
    }

    private static Event<BookingState> read(String text) {
        Event<JsonNode> event = CloudEvents.read(text);
        return CloudEvents.as(event, BookingState.class);
    }
}
