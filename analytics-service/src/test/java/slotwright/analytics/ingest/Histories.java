package slotwright.analytics.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import slotwright.analytics.Bookings;
import slotwright.platform.contract.BookingEvents;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.money.Money;

/** Made-up lives of bookings, the same ones for the same seed: all their states, and the final one of each. */
final class Histories {

    private static final List<String> CATEGORIES = List.of("interior", "exterior", "haircut");
    private static final List<Status> ENDS =
            List.of(Status.COMPLETED, Status.CANCELLED, Status.NO_SHOW, Status.IN_PROGRESS);

    final List<Bookings> states = new ArrayList<>();
    final List<Bookings> finals = new ArrayList<>();

    private final Random random;
    private final LocalDate firstDate;
    private final List<UUID> locations;
    private final List<UUID> people;

    Histories(long seed, int bookings, LocalDate firstDate) {
        this.random = new Random(seed);
        this.firstDate = firstDate;
        this.locations = ids(3);
        this.people = ids(12);
        for (int i = 0; i < bookings; i++) {
            live();
        }
    }

    private void live() {
        Bookings booking = planned();
        if (random.nextInt(4) == 0) {
            Bookings held = state(booking.asHold());
            if (random.nextBoolean()) {
                finals.add(state(held.becomes(Status.CANCELLED, BookingEvents.HOLD_EXPIRED)));
                return;
            }
            booking = held.becomes(Status.CONFIRMED, BookingEvents.CONFIRMED);
        }
        state(booking);
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            Bookings moved = booking.movedTo(date()).by(oneOf(people), staff());
            booking = state(moved.of(moved.category(), price(moved)));
        }
        if (random.nextInt(3) > 0) {
            booking = state(booking.becomes(oneOf(ENDS), BookingEvents.COMPLETED));
        }
        finals.add(booking);
    }

    /** A first state that nobody heard of: the life may begin with a gap. */
    private Bookings planned() {
        Bookings first = Bookings.confirmed(oneOf(locations))
                .withVersion(1 + random.nextInt(2))
                .as(BookingEvents.CONFIRMED, random.nextBoolean() ? Status.CONFIRMED : Status.PENDING)
                .on(date())
                .by(random.nextInt(8) == 0 ? null : oneOf(people), staff());
        return first.of(oneOf(CATEGORIES), price(first));
    }

    private Bookings state(Bookings booking) {
        states.add(booking);
        return booking;
    }

    /** The second location takes euros. */
    private Money price(Bookings booking) {
        String currency = booking.locationId().equals(locations.get(1)) ? "EUR" : "USD";
        return Money.of((20 + random.nextInt(200)) + "." + (10 + random.nextInt(90)), currency);
    }

    private LocalDate date() {
        return firstDate.plusDays(random.nextInt(4));
    }

    private List<UUID> staff() {
        return IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(i -> Bookings.named("staff " + random.nextInt(5)))
                .distinct()
                .toList();
    }

    private List<UUID> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
