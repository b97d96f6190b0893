package slotwright.scheduling.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.location.events.LocationEvents;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;

/**
 * What every change of holidays has in common. A closed one changes the location's own day, and the next one where a
 * night would have led into it; an open one changes prices only, which need no day. Nobody's working day changes: who
 * works at several locations may do so at the others.
 */
@ApplicationScoped
public class HolidayChange {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final LocationRepository locations;
    private final LocationEvents events;
    private final RecomputeDays days;
    private final Clock clock;

    public HolidayChange(
            Transactions transactions,
            SchedulingSettings settings,
            LocationRepository locations,
            LocationEvents events,
            RecomputeDays days,
            Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.locations = locations;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Nothing happens where they are the same as before.
     *
     * @param work gives all holidays that the location has from now on, and what is answered about them
     */
    <T> Uni<T> of(Caller who, UUID id, long version, Function<LocationRow, Change<T>> work) {
        return transactions.write(settings.changeDeadline(), tx -> locations
                .lock(tx, who.acts(), id)
                .map(found -> found.orElseThrow(() -> Problem.notFound("this location")))
                .invoke(before -> EntityTags.same(version, before.version()))
                .chain(before -> store(tx, who, before, work.apply(before))));
    }

    /** @param answer given the location as it is then */
    record Change<T>(List<Holiday> holidays, Function<LocationRow, T> answer) {}

    private <T> Uni<T> store(Tx tx, Caller who, LocationRow before, Change<T> change) {
        if (change.holidays().equals(before.holidays())) {
            return Uni.createFrom().item(change.answer().apply(before));
        }
        LocationRow after = before.changed(change.holidays(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return locations
                .update(tx, who.acts(), after)
                .chain(() -> events.changed(tx, who, after, "location.holidays-changed"))
                .chain(() -> days.ofLocation(tx, after.id()))
                .map(done -> change.answer().apply(after));
    }
}
