package slotwright.booking.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.LocationTerms;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.money.Money;
import slotwright.platform.time.TimeRange;

/** Parts of events, with values that break no rule. */
final class Samples {

    private Samples() {}

    static ServiceVersion service(
            UUID id, long version, int minutes, List<LinkedAddOn> addOns, int noticeHours, int horizonDays) {
        return new ServiceVersion(
                id,
                version,
                "wash",
                "Wash",
                "exterior",
                false,
                minutes,
                0,
                0,
                0,
                0,
                Money.of("100.00", "EUR"),
                true,
                1,
                Set.of(),
                Set.of(),
                noticeHours,
                horizonDays,
                addOns,
                ServiceTerms.NONE,
                null);
    }

    static Location location(UUID id, ZoneId zone) {
        return location(id, zone, Facilities.UNKNOWN, List.of(), LocationTerms.NONE);
    }

    static Location location(
            UUID id, ZoneId zone, Facilities facilities, List<EquipmentKind> equipment, LocationTerms terms) {
        return new Location(
                id,
                true,
                zone.getId(),
                Currency.getInstance("EUR"),
                Set.of(6, 7),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                facilities,
                equipment,
                terms);
    }

    static Window window(Instant gridFrom, TimeRange part, int capacity) {
        return new Window(
                UUID.nameUUIDFromBytes(gridFrom.toString().getBytes(StandardCharsets.UTF_8)),
                gridFrom,
                part.from(),
                part.to(),
                60,
                30,
                0,
                0,
                capacity,
                0,
                1,
                0,
                1,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                0);
    }

    static <T> Event<T> event(String type, String subject, long version, T data) {
        return new Event<>(
                UUID.randomUUID(), "/test", type, subject, Clock.systemUTC().instant(), 1, version, data);
    }
}
