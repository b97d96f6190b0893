package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.scheduling.staff.ScheduleChange.Written;
import slotwright.scheduling.staff.store.OverrideRepository;

/** The date is worked as the week says again. */
@ApplicationScoped
public class RemoveOverride {

    private final ScheduleChange change;
    private final OverrideRepository overrides;

    public RemoveOverride(ScheduleChange change, OverrideRepository overrides) {
        this.change = change;
        this.overrides = overrides;
    }

    public Uni<Void> of(Caller who, UUID staffId, UUID id, long version) {
        return change.of(who, staffId, "override.removed", (tx, person) -> overrides
                        .find(tx, who.acts(), staffId, id)
                        .map(found -> found.orElseThrow(() -> Problem.notFound("this override")))
                        .invoke(row -> EntityTags.same(version, row.version()))
                        .call(row -> overrides.delete(tx, who.acts(), row.id()))
                        .map(row -> Written.dates(row, row.override().date())))
                .replaceWithVoid();
    }
}
