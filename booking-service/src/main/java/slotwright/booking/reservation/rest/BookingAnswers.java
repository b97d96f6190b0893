package slotwright.booking.reservation.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Page;

/** The headers that go with a booking. It is personal: nobody in between keeps it. */
public final class BookingAnswers {

    /** For the descriptions of what makes a booking or a hold. */
    public static final String REFUSED =
            "rules-violated, with every rule, those of a promotion code too; quote-unknown; quote-invalid, with what differs; idempotency-key-reused";

    private BookingAnswers() {}

    public static RestResponse<BookingView> created(BookingView view) {
        return with(
                RestResponse.ResponseBuilder.<BookingView>created(URI.create("/api/v1/bookings/" + view.number())),
                view);
    }

    public static RestResponse<BookingView> found(BookingView view) {
        return with(RestResponse.ResponseBuilder.<BookingView>ok(), view);
    }

    public static RestResponse<Page<BookingView>> listed(Page<BookingView> page) {
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static RestResponse<BookingView> with(RestResponse.ResponseBuilder<BookingView> answer, BookingView view) {
        return answer.entity(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
