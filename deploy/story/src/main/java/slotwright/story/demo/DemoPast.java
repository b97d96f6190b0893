package slotwright.story.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import slotwright.story.Api;
import slotwright.story.demo.DemoShop.DemoService;

/**
 * Who came in the last three weeks, and who comes today: entered afterwards by the back office, which overrides the
 * notice. What is over took place, mostly.
 */
final class DemoPast {

    private static final int DAYS_BACK = 21;
    /** How many starts one guest asks for at most. */
    private static final int MOST_TRIES = 6;

    private static final List<Map<String, String>> ENTERED_AFTERWARDS =
            List.of(Map.of("rule", "notice", "reason", "Taken over from the paper book."));

    private final Api booking;
    private final DemoGuests guests;
    private final DemoShop shop;
    private final String location;
    private final Clock clock;

    DemoPast(Api booking, DemoGuests guests, DemoShop shop, String location, Clock clock) {
        this.booking = booking;
        this.guests = guests;
        this.shop = shop;
        this.location = location;
        this.clock = clock;
    }

    /**
     * @param services ids in the order of the shop's services
     * @return how many visits were entered; a guest for whom nothing is free after some tries stays away
     */
    int enter(List<String> services) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(shop.zone())));
        int entered = 0;
        for (int i = 0; i < services.size(); i++) {
            DemoService service = shop.services().get(i);
            List<OffsetDateTime> starts = new DemoStarts(shop).of(service, today.minusDays(DAYS_BACK), today);
            int stride = Math.max(1, starts.size() / DemoVisits.VISITS_PER_SERVICE);
            for (int from = 0; from < starts.size(); from += stride) {
                List<OffsetDateTime> near = starts.subList(from, Math.min(starts.size(), from + stride));
                entered += enter(services.get(i), near) ? 1 : 0;
            }
        }
        return entered;
    }

    private boolean enter(String service, List<OffsetDateTime> starts) {
        int tries = Math.min(MOST_TRIES, starts.size());
        int first = guests.count() % starts.size();
        for (int i = 0; i < tries; i++) {
            OffsetDateTime start = starts.get((first + i * starts.size() / tries) % starts.size());
            Api.Answer answer = guests.ask(Map.of(
                    "serviceId", service,
                    "locationId", location,
                    "startsAt", start.toString(),
                    "channel", "back_office",
                    "overrides", ENTERED_AFTERWARDS));
            if (guests.isBooked(answer)) {
                settle(answer);
                return true;
            }
        }
        return false;
    }

    /** What became of a visit that is over: of thirteen guests one does not come and one cancels. */
    private void settle(Api.Answer made) {
        OffsetDateTime end = OffsetDateTime.parse(made.json().path("endsAt").asText());
        if (end.toInstant().isAfter(clock.instant())) {
            return;
        }
        String path = "bookings/" + made.json().path("number").asText();
        switch (guests.count() % 13) {
            case 4 ->
                booking.post(path + "/no-show", made.entityTag(), Map.of()).expect(200);
            case 9 ->
                booking.post(path + "/cancel", made.entityTag(), Map.of("reason", "A cold."))
                        .expect(200);
            default ->
                booking.post(path + "/complete", made.entityTag(), Map.of()).expect(200);
        }
    }
}
