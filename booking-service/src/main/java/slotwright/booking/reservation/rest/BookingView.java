package slotwright.booking.reservation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.booking.customer.model.Contact;
import slotwright.booking.customer.rest.ContactView;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.Visit;
import slotwright.booking.reservation.model.Words;
import slotwright.platform.contract.BookingEvents.BookedAddOn;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price;

/**
 * A booking or a hold as clients get it. Times carry the offset of the location.
 *
 * @param timeZone of the location
 * @param date local start date at the location
 * @param serviceId the first of the services
 * @param services done one after the other, each with its length and its price before what the time makes of it
 * @param priceDifference what the visit costs more than before, negative where less; only in the answer that moved it
 * @param holdExpiresAt of a hold that blocks, only
 * @param details what the customer said about what is serviced, where he did
 * @param availabilityVersion what {@code minVersion} of availability takes, to see this change there
 * @param completedAt when it was said to have taken place, only then
 * @param noShowAt when it was said that nobody came, only then
 * @param actions what can be asked of it now, as the last word of the path
 * @param accessToken a guest's, only in the answer that booked: what opens this booking to him from then on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingView(
        String number,
        UUID id,
        long version,
        Status status,
        UUID locationId,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        String timeZone,
        LocalDate date,
        UUID serviceId,
        List<ServiceView> services,
        List<StaffView> staff,
        int partySize,
        Price price,
        Money priceDifference,
        OffsetDateTime holdExpiresAt,
        String channel,
        String notes,
        Map<String, Object> details,
        int modificationCount,
        String attention,
        CancellationView cancellation,
        String availabilityVersion,
        List<String> actions,
        Instant createdAt,
        Instant confirmedAt,
        Instant completedAt,
        Instant noShowAt,
        ContactView customer,
        String accessToken) {

    public record ServiceView(
            UUID serviceId, long version, String category, int minutes, Money price, List<AddOnView> addOns) {}

    public record AddOnView(UUID id, int quantity, int minutes, Money price) {}

    public record StaffView(UUID id) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CancellationView(String reason, Instant at) {}

    /**
     * @param told what the booking's words say
     * @param customer null where the answer has none
     */
    public static BookingView of(Booking booking, Words.Told told, Contact customer, Instant now) {
        Visit visit = booking.visit();
        Stage stage = booking.stage();
        return new BookingView(
                booking.number(),
                booking.id(),
                booking.version(),
                stage.status(),
                visit.locationId(),
                local(visit.time().from(), visit.zone()),
                local(visit.time().to(), visit.zone()),
                visit.zone().getId(),
                visit.date(),
                visit.first().serviceId(),
                visit.services().stream().map(BookingView::service).toList(),
                visit.staffId() == null ? List.of() : List.of(new StaffView(visit.staffId())),
                visit.partySize(),
                visit.price(),
                null,
                stage instanceof Stage.Held held ? local(held.expiresAt(), visit.zone()) : null,
                booking.guest().channel(),
                told.notes(),
                sorted(told.details()),
                visit.modificationCount(),
                visit.attention(),
                stage instanceof Stage.Cancelled end ? new CancellationView(end.reason(), end.at()) : null,
                booking.place().availabilityVersion(),
                booking.actions(now),
                booking.identity().createdAt(),
                stage.confirmedAt(),
                stage instanceof Stage.Completed end ? end.at() : null,
                stage instanceof Stage.NoShow end ? end.at() : null,
                ContactView.of(customer),
                null);
    }

    /** The same with this customer, or with none. */
    public BookingView with(Contact newCustomer) {
        return with(ContactView.of(newCustomer), accessToken, priceDifference, told());
    }

    public BookingView withAccess(String token) {
        return with(customer, token, priceDifference, told());
    }

    public BookingView withDifference(Money difference) {
        return with(customer, accessToken, difference, told());
    }

    public BookingView with(Words.Told newWords) {
        return with(customer, accessToken, priceDifference, newWords);
    }

    /** What the customer told besides. */
    public Words.Told told() {
        return new Words.Told(notes, details);
    }

    private static Map<String, Object> sorted(Map<String, Object> details) {
        return details.isEmpty() ? null : new TreeMap<>(details);
    }

    private BookingView with(ContactView newCustomer, String newToken, Money newDifference, Words.Told told) {
        return new BookingView(
                number,
                id,
                version,
                status,
                locationId,
                startsAt,
                endsAt,
                timeZone,
                date,
                serviceId,
                services,
                staff,
                partySize,
                price,
                newDifference,
                holdExpiresAt,
                channel,
                told.notes(),
                sorted(told.details()),
                modificationCount,
                attention,
                cancellation,
                availabilityVersion,
                actions,
                createdAt,
                confirmedAt,
                completedAt,
                noShowAt,
                newCustomer,
                newToken);
    }

    /** Nothing that a log must not have. */
    @Override
    public String toString() {
        return "BookingView[" + id + "]";
    }

    public static ServiceView service(BookedService service) {
        return new ServiceView(
                service.serviceId(),
                service.serviceVersion(),
                service.category(),
                service.minutes(),
                service.price(),
                service.addOns().stream().map(BookingView::addOn).toList());
    }

    private static AddOnView addOn(BookedAddOn addOn) {
        return new AddOnView(addOn.addOnId(), addOn.quantity(), addOn.minutes(), addOn.price());
    }

    private static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
