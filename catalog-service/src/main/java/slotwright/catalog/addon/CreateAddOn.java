package slotwright.catalog.addon;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import slotwright.catalog.addon.model.AddOn;
import slotwright.catalog.addon.model.AddOnDefinition;
import slotwright.catalog.addon.store.AddOnRepository;
import slotwright.catalog.addon.store.AddOnRow;
import slotwright.catalog.change.Changes;
import slotwright.catalog.change.Journal;

@ApplicationScoped
public class CreateAddOn {

    private final AddOnRepository addOns;
    private final Changes changes;
    private final Journal journal;
    private final Clock clock;

    public CreateAddOn(AddOnRepository addOns, Changes changes, Journal journal, Clock clock) {
        this.addOns = addOns;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param definition gives it for the new id, which may be part of the slug */
    public Uni<AddOn> create(Function<UUID, AddOnDefinition> definition) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AddOn made = new AddOn(id, 1, true, definition.apply(id), now, now);
        return changes.named("an add-on", () -> addOns.persistAndFlush(AddOnRow.of(made))
                .chain(() -> journal.audit("add-on.created", "add-on", id, made.version()))
                .replaceWith(made));
    }
}
