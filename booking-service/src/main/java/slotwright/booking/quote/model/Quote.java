package slotwright.booking.quote.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import slotwright.booking.reservation.model.Agreed;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.pricing.Price;
import slotwright.platform.time.TimeRange;

/**
 * A price that is promised until it expires.
 *
 * @param owner id of the caller whose own it is, or null for guests and where the business made it
 * @param zone of the location
 * @param time from start to end
 * @param services in the promised versions, with the add-ons that they require
 * @param staffWish the only person who was considered, or null
 * @param tier of the caller when it was made, or null
 * @param promotionCode that its price depends on, of which a use is taken by who books, or null
 * @param level of the person for whom length and price hold; null for one of whom its services say nothing
 */
public record Quote(
        UUID id,
        String owner,
        UUID locationId,
        ZoneId zone,
        TimeRange time,
        List<BookedService> services,
        UUID staffWish,
        int partySize,
        Price price,
        String tier,
        String promotionCode,
        Instant createdAt,
        Instant expiresAt,
        String level) {

    public Quote {
        services = List.copyOf(services);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public Agreed agreed() {
        return new Agreed(price, tier, level);
    }

    /** What of the order is not as it was quoted, by the names of the request's keys; add-ons aside. */
    public List<String> differences(VisitOrder order) {
        List<String> differ = new ArrayList<>();
        if (!order.locationId().equals(locationId)) {
            differ.add("locationId");
        }
        if (!order.start().equals(time.from())) {
            differ.add("startsAt");
        }
        if (order.promotionCode() != null && !order.promotionCode().equals(promotionCode)) {
            differ.add("promotionCode");
        }
        if (order.partySize() != partySize) {
            differ.add("partySize");
        }
        List<UUID> ordered =
                order.services().stream().map(one -> one.serviceId()).toList();
        if (!ordered.equals(services.stream().map(BookedService::serviceId).toList())) {
            differ.add("services");
        }
        return differ;
    }
}
