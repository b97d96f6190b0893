package slotwright.booking.reservation;

import java.util.Map;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;

/** What has become of what was booked or held. */
final class Made {

    private Made() {}

    static Http.Answer move(Http.Answer made, String start) {
        return Http.post(
                Requests.BOOKINGS + "/" + made.body().path("number").asText() + "/reschedule",
                Map.of("startsAt", start),
                Map.of("If-Match", read(made).header("ETag")));
    }

    static Http.Answer read(Http.Answer made) {
        return Http.get(Requests.BOOKINGS + "/" + made.body().path("number").asText());
    }

    static String status(Http.Answer made) {
        return read(made).body().path("status").asText();
    }
}
