package slotwright.catalog.addon;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import slotwright.catalog.addon.model.AddOn;
import slotwright.catalog.addon.model.AddOnDefinition;
import slotwright.catalog.addon.store.AddOnRepository;
import slotwright.catalog.addon.store.AddOnRow;
import slotwright.catalog.change.Changes;
import slotwright.catalog.change.Journal;
import slotwright.platform.caller.Caller;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/** Changes or retires an add-on, and with it every service that links it, in one transaction. */
@ApplicationScoped
public class ChangeAddOn {

    private final AddOnRepository addOns;
    private final OtherAddOns others;
    private final AddOnListener listener;
    private final Changes changes;
    private final Journal journal;
    private final Clock clock;

    public ChangeAddOn(
            AddOnRepository addOns,
            OtherAddOns others,
            AddOnListener listener,
            Changes changes,
            Journal journal,
            Clock clock) {
        this.addOns = addOns;
        this.others = others;
        this.listener = listener;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /** What changes nothing makes no version. */
    public Uni<AddOn> change(Caller who, UUID id, long expected, UnaryOperator<AddOnDefinition> edit) {
        return changes.named("an add-on", () -> addOns.locked(id)
                .invoke(row -> mayChange(row.addOn(), expected))
                .chain(row -> become(who, row, true, edit.apply(row.addOn().definition()), "add-on.changed")));
    }

    /** Changes nothing where it is retired already, whatever version the caller saw. */
    public Uni<Void> retire(Caller who, UUID id, long expected) {
        return changes.write(() -> addOns.locked(id).chain(row -> {
            if (row.addOn().active()) {
                EntityTags.same(expected, row.addOn().version());
            }
            return become(who, row, false, row.addOn().definition(), "add-on.retired")
                    .replaceWithVoid();
        }));
    }

    private static void mayChange(AddOn addOn, long expected) {
        EntityTags.same(expected, addOn.version());
        if (!addOn.active()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION, "The add-on is retired.");
        }
    }

    private Uni<AddOn> become(Caller who, AddOnRow row, boolean active, AddOnDefinition definition, String action) {
        AddOn before = row.addOn();
        if (before.active() == active && before.definition().equals(definition)) {
            return Uni.createFrom().item(before);
        }
        return others.check(before.id(), definition).chain(() -> write(who, row, active, definition, action));
    }

    private Uni<AddOn> write(Caller who, AddOnRow row, boolean active, AddOnDefinition definition, String action) {
        AddOn before = row.addOn();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.become(new AddOn(before.id(), before.version() + 1, active, definition, before.createdAt(), now));
        AddOn after = row.addOn();
        return addOns.flush()
                .chain(() -> listener.changed(who, before, after))
                .chain(() -> journal.audit(who, action, "add-on", after.id(), after.version()))
                .replaceWith(after);
    }
}
