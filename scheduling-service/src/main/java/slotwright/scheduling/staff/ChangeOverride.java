package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.ScheduleChange.Written;
import slotwright.scheduling.staff.model.DayOverride;
import slotwright.scheduling.staff.store.OverrideRepository;
import slotwright.scheduling.staff.store.OverrideRow;

/** Its date may change too; the old one is worked as the week says again. */
@ApplicationScoped
public class ChangeOverride {

    private final ScheduleChange change;
    private final KnownLocations known;
    private final OverrideRepository overrides;
    private final Clock clock;

    public ChangeOverride(ScheduleChange change, KnownLocations known, OverrideRepository overrides, Clock clock) {
        this.change = change;
        this.known = known;
        this.overrides = overrides;
        this.clock = clock;
    }

    /** @param overrideAt makes the override, given the home location for spans that name none */
    public Uni<OverrideRow> to(
            Caller who, UUID staffId, UUID id, long version, Function<UUID, DayOverride> overrideAt) {
        return change.of(who, staffId, "override.changed", (tx, person) -> overrides
                .find(tx, who.acts(), staffId, id)
                .map(found -> found.orElseThrow(() -> Problem.notFound("this override")))
                .invoke(before -> EntityTags.same(version, before.version()))
                .chain(before -> store(tx, who.acts(), before, overrideAt.apply(person.homeLocationId()))));
    }

    private Uni<Written<OverrideRow>> store(Tx tx, Scope scope, OverrideRow before, DayOverride override) {
        OverrideRow after = before.changed(override, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return known.require(tx, scope, override)
                .chain(() -> overrides.update(tx, scope, after))
                .replaceWith(
                        Written.dates(after, override.date(), before.override().date()));
    }
}
