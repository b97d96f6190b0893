package slotwright.platform.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.BookingEvents.BookedAddOn;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.contract.BookingEvents.Touched;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.money.Money;

/** One event of each type, by the name of its golden file. Sets have one member, as their order is not told. */
final class GoldenEvents {

    static final UUID LOCATION = id(1);
    static final UUID ALICE = id(2);
    static final UUID HAIRCUT = id(3);
    private static final UUID WASH = id(4);
    private static final UUID BOOKING = id(5);
    static final LocalDate DAY = LocalDate.parse("2027-03-01");
    static final Instant DECIDED = Instant.parse("2027-02-20T09:15:30.123456Z");

    private GoldenEvents() {}

    static Map<String, Event<?>> all() {
        Map<String, Event<?>> all = new LinkedHashMap<>();
        all.put(
                "service.published.v1-left-out",
                published(service(GoldenTerms.ofService(LOCATION), GoldenTerms.ofAddOn(), "maxAdvanceDays")));
        all.put("promotion.defined.v1-code", defined(GoldenTerms.code(HAIRCUT)));
        all.put("promotion.defined.v1-package", defined(GoldenTerms.ofServices(HAIRCUT)));
        all.put(
                "resource.changed.v1-location-terms",
                scheduled(SchedulingEvents.RESOURCE_CHANGED, LOCATION, GoldenLocations.whole()));
        all.put(
                "resource.changed.v1-staff-terms",
                scheduled(SchedulingEvents.RESOURCE_CHANGED, ALICE, staff("senior", GoldenTerms.ofStaff(HAIRCUT))));
        all.put("resource-day.computed.v1-location-prices", day(GoldenDays.ofLocation(25, Set.of(), false)));
        all.put(
                "resource-day.computed.v1-location-categories",
                day(GoldenDays.ofLocation(25, Set.of("hair_salon"), false)));
        all.put(
                "resource-day.computed.v1-location-cancels",
                day(GoldenDays.ofLocation(25, Set.of("hair_salon"), true)));
        all.put("resource-day.computed.v1-staff-wishes", day(GoldenDays.ofStaff()));
        all.put("booking.held.v1", booked(BookingEvents.HELD, Status.DRAFT));
        all.put("booking.confirmed.v1", booked(BookingEvents.CONFIRMED, Status.CONFIRMED));
        all.put("booking.rescheduled.v1", booked(BookingEvents.RESCHEDULED, Status.CONFIRMED));
        all.put("booking.cancelled.v1", booked(BookingEvents.CANCELLED, Status.CANCELLED));
        all.put("booking.completed.v1", booked(BookingEvents.COMPLETED, Status.COMPLETED));
        all.put("booking.no-show-recorded.v1", booked(BookingEvents.NO_SHOW_RECORDED, Status.NO_SHOW));
        all.put("booking.hold-expired.v1", booked(BookingEvents.HOLD_EXPIRED, Status.CANCELLED));
        all.put("booking.displaced.v1", booked(BookingEvents.DISPLACED, Status.CONFIRMED));
        all.put(
                "audit-entry.recorded.v1",
                event("/catalog-service", AuditEvents.ENTRY_RECORDED, id(6), GoldenAudit.entry()));
        return all;
    }

    /** What the files of before say, with what they do not say at its default. */
    static Map<String, Event<?>> earlier() {
        Map<String, Event<?>> earlier = new LinkedHashMap<>();
        GoldenLocations.earlier()
                .forEach((name, location) ->
                        earlier.put(name, scheduled(SchedulingEvents.RESOURCE_CHANGED, LOCATION, location)));
        earlier.put(
                "service.published.v1-levels",
                published(service(GoldenTerms.beforeCertificates(LOCATION), GoldenTerms.ofAddOn())));
        earlier.put(
                "service.published.v1-terms",
                published(service(GoldenTerms.earlierOfService(LOCATION), GoldenTerms.earlierOfAddOn())));
        earlier.put("service.published.v1", published(service(ServiceTerms.NONE, CatalogEvents.AddOnTerms.NONE)));
        earlier.put(
                "resource.changed.v1-staff-experience",
                scheduled(SchedulingEvents.RESOURCE_CHANGED, ALICE, staff("senior", null)));
        earlier.put(
                "resource.changed.v1-staff", scheduled(SchedulingEvents.RESOURCE_CHANGED, ALICE, staff(null, null)));
        earlier.put("resource-day.computed.v1-staff-breaks", day(GoldenDays.ofStaff((WorkWishes) null)));
        earlier.put("resource-day.computed.v1-staff", day(GoldenDays.ofStaff(null, null, null)));
        earlier.put("resource-day.computed.v1-location", day(GoldenDays.ofLocation(0, Set.of(), false)));
        return earlier;
    }

    private static Event<?> published(CatalogEvents.ServiceVersion version) {
        return event("/catalog-service", CatalogEvents.SERVICE_PUBLISHED, HAIRCUT, version);
    }

    private static Event<?> defined(CatalogEvents.Promotion promotion) {
        return event("/catalog-service", CatalogEvents.PROMOTION_DEFINED, promotion.promotionId(), promotion);
    }

    private static CatalogEvents.ServiceVersion service(
            ServiceTerms terms, CatalogEvents.AddOnTerms ofWash, String... leftOut) {
        var wash = new CatalogEvents.LinkedAddOn(
                WASH, "wash", "Wash", false, true, 2, 15, Money.of("12.50", "EUR"), ofWash);
        return new CatalogEvents.ServiceVersion(
                HAIRCUT,
                3,
                "haircut",
                "Haircut",
                "hair_salon",
                false,
                45,
                5,
                15,
                10,
                5,
                Money.of("38.00", "EUR"),
                true,
                1,
                Set.of(LOCATION),
                Set.of("cutting"),
                24,
                90,
                List.of(wash),
                terms,
                Set.of(leftOut));
    }

    private static Staff staff(String experienceLevel, StaffTerms terms) {
        return new Staff(ALICE, true, LOCATION, Set.of("cutting"), experienceLevel, terms);
    }

    private static BookingState booking(Status status) {
        boolean draft = status == Status.DRAFT;
        boolean blocks = status != Status.CANCELLED;
        var addOn = new BookedAddOn(WASH, 1, 15, Money.of("12.50", "EUR"));
        var service = new BookedService(HAIRCUT, 3, "hair_salon", 45, Money.of("38.00", "EUR"), List.of(addOn));
        return new BookingState(
                BOOKING,
                "BK270301A7C3K9QX",
                3,
                status,
                LOCATION,
                "Europe/Berlin",
                DAY,
                Instant.parse("2027-03-01T09:00:00Z"),
                Instant.parse("2027-03-01T10:00:00Z"),
                draft ? Instant.parse("2027-02-20T09:25:30Z") : null,
                List.of(service),
                List.of(ALICE),
                1,
                Money.of("50.50", "EUR"),
                Money.of("50.50", "EUR"),
                id(8),
                "web",
                1,
                status == Status.CONFIRMED ? "schedule-changed" : null,
                DECIDED,
                blocks
                        ? List.of(new Allocation(
                                ALICE,
                                Instant.parse("2027-03-01T08:55:00Z"),
                                Instant.parse("2027-03-01T10:15:00Z"),
                                Instant.parse("2027-03-01T09:00:00Z"),
                                Instant.parse("2027-03-01T10:00:00Z"),
                                1,
                                1))
                        : List.of(),
                List.of(new Touched(LOCATION, DAY, 12)));
    }

    private static Event<?> booked(String type, Status status) {
        return event("/booking-service", type, BOOKING, booking(status));
    }

    private static Event<?> scheduled(String type, UUID subject, Object data) {
        return event("/scheduling-service", type, subject, data);
    }

    private static Event<?> day(SchedulingEvents.ResourceDay day) {
        return new Event<>(
                id(9),
                "/scheduling-service",
                SchedulingEvents.RESOURCE_DAY_COMPUTED,
                day.dayKey(),
                DECIDED,
                1,
                day.dayVersion(),
                day);
    }

    private static <T> Event<T> event(String source, String type, UUID subject, T data) {
        return new Event<>(id(9), source, type, subject.toString(), DECIDED, 1, 3, data);
    }

    static UUID id(int n) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + n);
    }
}
