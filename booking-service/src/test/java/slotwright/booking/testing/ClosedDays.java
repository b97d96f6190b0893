package slotwright.booking.testing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.WorkWishes;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/** The day of a shop, and of one of its people, as it is where parts of it are closed. */
public final class ClosedDays {

    private final Shop shop;
    private final Announcer announcer;
    private final Instant dayStart;
    private final Instant nextDayStart;

    public ClosedDays(Shop shop, Announcer announcer) {
        this.shop = shop;
        this.announcer = announcer;
        this.dayStart = LocalTimes.dayStart(shop.date, Shop.ZONE);
        this.nextDayStart = LocalTimes.nextDayStart(shop.date, Shop.ZONE);
    }

    /** Two full hours on the shop's date, for training. */
    public ClosedPart part(int fromHour, int toHour, boolean cancels, String... categories) {
        return new ClosedPart(
                shop.at(fromHour, 0), shop.at(toHour, 0), "training", Set.copyOf(Arrays.asList(categories)), cancels);
    }

    /** Told and arrived: the place, open as ever but for these parts. */
    public void ofPlace(long version, ClosedPart... closed) {
        TimeRange open = new TimeRange(shop.at(8, 0), shop.at(18, 0));
        tell(
                version,
                new LocationDay(
                        shop.location,
                        shop.date,
                        Shop.ZONE.getId(),
                        dayStart,
                        nextDayStart,
                        version,
                        "test",
                        shop.staff.size(),
                        List.of(Samples.window(open.from(), open, shop.staff.size())),
                        List.of(closed)));
    }

    /** Likewise the first of its people. */
    public void ofPerson(long version, ClosedPart... closed) {
        UUID person = shop.staff.get(0);
        tell(
                version,
                new StaffDay(
                        person,
                        shop.location,
                        shop.date,
                        Shop.ZONE.getId(),
                        dayStart,
                        nextDayStart,
                        version,
                        "test",
                        shop.spans(shop.date, shop.location),
                        List.of(closed),
                        new StaffLimits(50, 24),
                        List.of(),
                        List.of(),
                        WorkWishes.NONE));
    }

    private void tell(long version, ResourceDay day) {
        shop.tell(version, day);
        announcer.awaitDay(day.resourceId(), day.date(), version);
    }
}
