package slotwright.scheduling.window;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.day.HorizonDates;
import slotwright.scheduling.day.HorizonDates.Dates;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;
import slotwright.scheduling.window.model.DemandTerms;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.model.Uses;
import slotwright.scheduling.window.model.WindowDate;
import slotwright.scheduling.window.model.WindowLoad;
import slotwright.scheduling.window.store.DemandNights;
import slotwright.scheduling.window.store.WindowRepository;

/**
 * Applies the demand rules of a location's windows to all dates from today on, once in a night of the location, and
 * freezes what comes out: until the next night neither a booking nor a change of the rules moves a grid. It goes by
 * what has arrived here of the bookings, so one that is made meanwhile may be overlooked; booking decides by the day
 * that it has and marks what no longer fits the new one.
 */
@ApplicationScoped
public class EvaluateDemand {

    private final LocationRepository locations;
    private final WindowRepository windows;
    private final DemandNights nights;
    private final HorizonDates horizon;
    private final RecomputeDays days;
    private final Clock clock;

    public EvaluateDemand(
            LocationRepository locations,
            WindowRepository windows,
            DemandNights nights,
            HorizonDates horizon,
            RecomputeDays days,
            Clock clock) {
        this.locations = locations;
        this.windows = windows;
        this.nights = nights;
        this.horizon = horizon;
        this.days = days;
        this.clock = clock;
    }

    /** A second time in the same night nothing happens. */
    public Uni<Void> of(Tx tx, UUID locationId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return locations
                .lock(tx, Scope.ALL, locationId)
                .map(Optional::orElseThrow)
                .chain(location -> nights.begin(tx, locationId, LocalTimes.dateAt(now, location.zone()))
                        .chain(isFirst -> isFirst
                                ? night(tx, location, now)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> night(Tx tx, LocationRow location, Instant now) {
        LocalDate today = LocalTimes.dateAt(now, location.zone());
        Dates kept = horizon.at(location.zone());
        TimeRange ahead = new TimeRange(
                LocalTimes.dayStart(today, location.zone()),
                LocalTimes.dayStart(kept.last().plusDays(3), location.zone()));
        return nights.forget(tx, location.id(), kept.first())
                .chain(() -> windows.ofLocation(tx, Scope.ALL, location.id()))
                .chain(open -> nights.frozen(tx, location.id())
                        .chain(frozen -> nights.uses(tx, location.id(), ahead, now)
                                .map(uses -> changed(location, open, frozen, new Uses(uses), today, kept.last()))))
                .chain(changed -> apply(tx, location.id(), changed));
    }

    private Uni<Void> apply(Tx tx, UUID locationId, Map<WindowDate, DemandTerms> changed) {
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : nights.freeze(tx, locationId, changed).chain(() -> days.ofLocation(tx, locationId));
    }

    private static Map<WindowDate, DemandTerms> changed(
            LocationRow location,
            List<SlotConfiguration> windows,
            Map<WindowDate, DemandTerms> frozen,
            Uses uses,
            LocalDate today,
            LocalDate last) {
        Map<WindowDate, DemandTerms> changed = new HashMap<>();
        for (SlotConfiguration window : windows) {
            today.datesUntil(last.plusDays(1)).forEach(date -> {
                WindowDate at = new WindowDate(window.id(), date);
                DemandTerms before = frozen.getOrDefault(at, DemandTerms.NONE);
                if (!window.rules().demandRules().isEmpty() || frozen.containsKey(at)) {
                    DemandTerms after = load(location, window, date, uses)
                            .map(load -> DemandTerms.decide(
                                    window.rules(), ChronoUnit.DAYS.between(today, date), load, before))
                            .orElse(DemandTerms.NONE);
                    if (!after.equals(before)) {
                        changed.put(at, after);
                    }
                }
            });
        }
        return changed;
    }

    /** Empty where the window does not start on the date. */
    private static Optional<WindowLoad> load(
            LocationRow location, SlotConfiguration window, LocalDate date, Uses uses) {
        ZoneId zone = location.zone();
        int room = Math.min(location.details().bays(), window.rules().maxConcurrentBookings());
        return window.rules().extentOn(date, zone).map(extent -> WindowLoad.of(extent, room, uses.around(extent)));
    }
}
