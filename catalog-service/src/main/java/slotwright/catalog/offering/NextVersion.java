package slotwright.catalog.offering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import slotwright.catalog.change.Journal;
import slotwright.catalog.offering.events.ServicePublished;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.ServiceDefinition;
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
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    NextVersion(LinkRepository links, ServiceVersionRepository history, Journal journal, Outbox outbox, Clock clock) {
        this.links = links;
        this.history = history;
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
        return links.offered(row.content().id())
                .map(addOns -> row.content().next(active, definition, addOns, now()))
                .invoke(row::become)
                .chain(next -> record(who, next, reason));
    }

    Uni<OfferedService> record(Caller who, OfferedService version, String reason) {
        return history.persistAndFlush(ServiceVersionRow.of(version, who.id(), reason))
                .chain(() -> journal.event(ServicePublished.of(version, outbox)))
                .chain(() -> journal.audit(who, reason, "service", version.id(), version.version()))
                .replaceWith(version);
    }
}
