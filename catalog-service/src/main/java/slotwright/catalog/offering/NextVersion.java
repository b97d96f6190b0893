package slotwright.catalog.offering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import slotwright.catalog.change.Journal;
import slotwright.catalog.offering.events.ServicePublished;
import slotwright.catalog.offering.model.Compatibility;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.catalog.offering.store.CompatibilityRepository;
import slotwright.catalog.offering.store.LinkRepository;
import slotwright.catalog.offering.store.ServiceRow;
import slotwright.catalog.offering.store.ServiceVersionRepository;
import slotwright.catalog.offering.store.ServiceVersionRow;
import slotwright.platform.caller.Caller;
import slotwright.platform.outbox.Outbox;

/** Makes a version of a service in the running transaction: history, event and audit entry, all or none. */
@ApplicationScoped
class NextVersion {

    private final LinkRepository links;
    private final ServiceVersionRepository history;
    private final CompatibilityRepository compatibility;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    NextVersion(
            LinkRepository links,
            ServiceVersionRepository history,
            CompatibilityRepository compatibility,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.links = links;
        this.history = history;
        this.compatibility = compatibility;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** At the precision that the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * @param row locked; the links are read after that, or an add-on's change of the meantime would be lost
     * @param reason a verb-noun code such as {@code service.changed}
     */
    Uni<OfferedService> of(Caller who, ServiceRow row, boolean active, ServiceDefinition definition, String reason) {
        List<String> before = row.content().definition().compatibleWith();
        return links.offered(row.content().id())
                .map(addOns -> row.content().next(active, definition, addOns, now()))
                .invoke(row::become)
                .chain(next -> record(who, before, next, reason));
    }

    /** @param row written already */
    Uni<OfferedService> first(Caller who, ServiceRow row) {
        return record(who, List.of(Compatibility.UNIVERSAL), row.content(), "service.published");
    }

    private Uni<OfferedService> record(Caller who, List<String> before, OfferedService version, String reason) {
        return history.persistAndFlush(ServiceVersionRow.of(version, who.id(), reason))
                .chain(() -> compatible(version, before))
                .chain(() -> journal.event(ServicePublished.of(version, outbox)))
                .chain(() -> journal.audit(who, reason, "service", version.id(), version.version()))
                .replaceWith(version);
    }

    private Uni<Void> compatible(OfferedService version, List<String> before) {
        List<String> now = version.definition().compatibleWith();
        return now.equals(before) ? Uni.createFrom().voidItem() : compatibility.keep(version.id(), now);
    }
}
