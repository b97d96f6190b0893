package slotwright.booking.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Bodies and headers of valid requests, to be changed by the test. */
public final class Requests {

    public static final String BOOKINGS = "/api/v1/bookings";
    public static final String QUOTES = "/api/v1/quotes";
    public static final String HOLDS = "/api/v1/holds";

    private Requests() {}

    public static Map<String, Object> visit(Shop shop, int hour, int minute) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("serviceId", shop.service);
        body.put("locationId", shop.location);
        body.put("startsAt", shop.text(hour, minute));
        body.put("customer", customer("Ann Example"));
        return body;
    }

    /** The same by nobody in particular. */
    public static Map<String, Object> unnamed(Shop shop, int hour, int minute) {
        Map<String, Object> body = visit(shop, hour, minute);
        body.remove("customer");
        return body;
    }

    public static Http.Answer quote(Map<String, Object> visit, Map<String, String> headers) {
        return Http.post(QUOTES, visit, headers);
    }

    public static Map<String, Object> customer(String name) {
        return Map.of("name", name, "email", "ann@example.com", "phone", "+4915112345678");
    }

    public static Map<String, String> key() {
        return key(UUID.randomUUID().toString());
    }

    public static Map<String, String> key(String key) {
        return Map.of("Idempotency-Key", key);
    }

    public static Http.Answer book(Shop shop, int hour, int minute) {
        return Http.post(BOOKINGS, visit(shop, hour, minute), key());
    }
}
