package slotwright.booking.quote.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import slotwright.booking.quote.model.Quote;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.platform.pricing.Price;
import slotwright.platform.time.LocalTimes;

/**
 * A quote as clients get it. Times of the visit carry the offset of the location.
 *
 * @param expired whether the price is not promised any more
 * @param timeZone of the location
 * @param date local start date at the location
 * @param services in the promised versions, add-ons that they require included
 * @param staffId the only person who was considered, where one was asked for
 * @param level of the people for whom it holds, by whose experience length or price differ; absent where the services
 *     say nothing about it
 * @param price each line names its rule and the version in which that stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteView(
        UUID id,
        Instant createdAt,
        Instant expiresAt,
        boolean expired,
        UUID locationId,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        String timeZone,
        LocalDate date,
        List<BookingView.ServiceView> services,
        UUID staffId,
        int partySize,
        String level,
        Price price) {

    public static QuoteView of(Quote quote, Instant now) {
        return new QuoteView(
                quote.id(),
                quote.createdAt(),
                quote.expiresAt(),
                quote.isExpired(now),
                quote.locationId(),
                quote.time().from().atZone(quote.zone()).toOffsetDateTime(),
                quote.time().to().atZone(quote.zone()).toOffsetDateTime(),
                quote.zone().getId(),
                LocalTimes.dateAt(quote.time().from(), quote.zone()),
                quote.services().stream().map(BookingView::service).toList(),
                quote.staffWish(),
                quote.partySize(),
                quote.level(),
                quote.price());
    }
}
