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
import slotwright.catalog.change.CreateOnce;
import slotwright.catalog.change.Journal;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceAnswer;

@ApplicationScoped
public class CreateAddOn {

    private final AddOnRepository addOns;
    private final OtherAddOns others;
    private final CreateOnce once;
    private final Journal journal;
    private final Clock clock;

    public CreateAddOn(AddOnRepository addOns, OtherAddOns others, CreateOnce once, Journal journal, Clock clock) {
        this.addOns = addOns;
        this.others = others;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param definition gives it for the new id, which may be part of the slug */
    public <V> Uni<V> create(Caller who, Function<UUID, AddOnDefinition> definition, OnceAnswer<AddOn, V> answer) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AddOn made = new AddOn(id, 1, true, definition.apply(id), now, now);
        return once.named("an add-on", answer, () -> others.check(id, made.definition())
                .chain(() -> addOns.persistAndFlush(AddOnRow.of(made)))
                .chain(() -> journal.audit(who, "add-on.created", "add-on", id, made.version()))
                .replaceWith(made));
    }
}
