package slotwright.analytics.ingest.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import slotwright.analytics.daily.model.Contribution;
import slotwright.analytics.daily.model.FigureKey;
import slotwright.analytics.ingest.model.CountedBooking;
import slotwright.analytics.ingest.model.Revision;
import slotwright.platform.contract.BookingEvents;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.contract.Event;
import slotwright.platform.json.CloudEvents;

/** Reads from a booking's event what it adds to its day. An {@link IllegalArgumentException} says what is missing. */
final class BookingStates {

    /** A hold that ran out or was let go is no cancelled booking: it never was one. */
    private static final Set<String> HOLDS = Set.of(BookingEvents.HELD, BookingEvents.HOLD_EXPIRED);

    private BookingStates() {}

    static CountedBooking read(Event<JsonNode> event) {
        BookingState state = CloudEvents.as(event, BookingState.class).data();
        required(state.bookingId(), "bookingId");
        required(state.status(), "status");
        boolean counts = state.status() != Status.DRAFT && !HOLDS.contains(event.type());
        return new CountedBooking(
                state.bookingId(), new Revision(event.epoch(), event.version()), counts ? contribution(state) : null);
    }

    private static Contribution contribution(BookingState state) {
        required(state.date(), "date");
        required(state.locationId(), "locationId");
        required(state.total(), "total");
        required(state.services(), "services");
        if (state.services().isEmpty()) {
            throw new IllegalArgumentException("services is empty");
        }
        String category = state.services().get(0).category();
        required(category, "services[0].category");
        return new Contribution(
                new FigureKey(
                        state.date(),
                        state.locationId(),
                        category,
                        state.total().currency()),
                state.status(),
                state.total().amount(),
                state.personRef(),
                state.staffIds() == null ? List.of() : state.staffIds());
    }

    private static void required(Object value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
