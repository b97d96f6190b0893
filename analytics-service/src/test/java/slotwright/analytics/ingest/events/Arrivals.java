package slotwright.analytics.ingest.events;

import slotwright.analytics.Bookings;
import slotwright.analytics.ingest.model.CountedBooking;
import slotwright.platform.json.CloudEvents;

/** What the consumer makes of an event, without a topic between. */
public final class Arrivals {

    private Arrivals() {}

    public static CountedBooking of(Bookings booking) {
        return BookingStates.read(CloudEvents.read(CloudEvents.write(booking.event())));
    }
}
