package slotwright.catalog.location;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.Season;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.testing.TopicProbe;

/** Locations as scheduling-service tells of them. */
public final class Places {

    private Places() {}

    /** Weekend on Fridays, an open holiday on 22 December 2027, June at 0.8, and a tax of a tenth. */
    public static Location withEverything(String currency) {
        return new Location(
                UUID.randomUUID(),
                true,
                "Asia/Dubai",
                Currency.getInstance(currency),
                Set.of(5),
                List.of(),
                List.of(new Holiday(LocalDate.parse("2027-12-22"), "Eve", false)),
                List.of(new Season("June", MonthDay.of(6, 1), MonthDay.of(6, 30), new BigDecimal("0.8"))),
                new BigDecimal("0.1"),
                false,
                null,
                List.of(),
                null);
    }

    public static Location closed(Location location) {
        return new Location(
                location.resourceId(),
                false,
                location.zone(),
                location.currency(),
                location.weekendDays(),
                location.peakHours(),
                location.holidays(),
                location.seasons(),
                location.taxRate(),
                location.pricesIncludeTax(),
                null,
                List.of(),
                null);
    }

    public static void tell(Location location, long version) {
        String id = location.resourceId().toString();
        new TopicProbe()
                .send(
                        Topics.RESOURCES.name(),
                        id,
                        CloudEvents.write(new Event<>(
                                UUID.randomUUID(),
                                "/scheduling-service",
                                SchedulingEvents.RESOURCE_CHANGED,
                                id,
                                Instant.EPOCH,
                                1,
                                version,
                                location)));
    }
}
