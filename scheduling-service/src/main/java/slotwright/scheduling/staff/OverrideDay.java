package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.CreateOnce;
import slotwright.scheduling.staff.ScheduleChange.Written;
import slotwright.scheduling.staff.model.DayOverride;
import slotwright.scheduling.staff.store.OverrideRepository;
import slotwright.scheduling.staff.store.OverrideRow;
import slotwright.scheduling.staff.store.StaffRow;

/** Other hours on one date than the week says. */
@ApplicationScoped
public class OverrideDay {

    private final CreateOnce once;
    private final ScheduleChange change;
    private final KnownLocations known;
    private final OverrideRepository overrides;
    private final Clock clock;

    public OverrideDay(
            CreateOnce once, ScheduleChange change, KnownLocations known, OverrideRepository overrides, Clock clock) {
        this.once = once;
        this.change = change;
        this.known = known;
        this.overrides = overrides;
        this.clock = clock;
    }

    /** @param overrideAt makes the override, given the home location for spans that name none */
    public <V> Uni<V> of(
            Caller who, UUID staffId, Function<UUID, DayOverride> overrideAt, OnceAnswer<OverrideRow, V> answer) {
        return once.write(
                answer,
                tx -> change.within(
                        tx,
                        who,
                        staffId,
                        "override.added",
                        person -> add(tx, who.acts(), person, overrideAt.apply(person.homeLocationId()))));
    }

    private Uni<Written<OverrideRow>> add(Tx tx, Scope scope, StaffRow person, DayOverride override) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OverrideRow row = new OverrideRow(UUID.randomUUID(), 1, person.id(), override, now, now);
        return known.require(tx, scope, override)
                .chain(() -> overrides.insert(tx, scope, row))
                .replaceWith(Written.dates(row, override.date()));
    }
}
