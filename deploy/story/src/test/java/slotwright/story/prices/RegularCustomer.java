package slotwright.story.prices;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import slotwright.story.Api;
import slotwright.story.Api.Answer;

/**
 * Somebody who has come to a shop five times. He books himself, since visits that others enter for him are not known
 * to be his; then the shop says that it was earlier.
 */
public final class RegularCustomer {

    private static final int VISITS = 5;
    private static final LocalTime TIME = LocalTime.of(10, 0);
    private static final List<Map<String, String>> ENTERED_AFTERWARDS =
            List.of(Map.of("rule", "notice", "reason", "He came before there was a book."));

    private RegularCustomer() {}

    /** @param service that nothing keeps from being done at ten on any day */
    public static void comes(Api customer, Api owner, PricedShop shop, String location, String service) {
        for (int day = 1; day <= VISITS; day++) {
            Answer booked = customer.post(
                            "bookings",
                            Map.of(
                                    "serviceId",
                                    shop.id(service),
                                    "locationId",
                                    shop.id(location),
                                    "startsAt",
                                    shop.startsAt(location, day + 1, TIME),
                                    "channel",
                                    "back_office",
                                    "customer",
                                    Map.of("name", "Regular Example", "email", "regular@example.com")))
                    .expect(201);
            String path = "bookings/" + booked.json().path("number").asText();
            Map<String, Object> earlier =
                    Map.of("startsAt", shop.startsAt(location, -day, TIME), "overrides", ENTERED_AFTERWARDS);
            Answer moved = owner.post(path + "/reschedule", booked.entityTag(), earlier)
                    .expect(200);
            owner.post(path + "/complete", moved.entityTag(), Map.of()).expect(200);
        }
    }
}
