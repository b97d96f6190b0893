package slotwright.scheduling.day;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.outbox.ProducerEpoch;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.day.model.Republish;
import slotwright.scheduling.day.store.RepublishRepository;
import slotwright.scheduling.location.store.LocationRepository;

/** Asks for resources and their days to be published once more, for consumers that lost them or begin anew. */
@ApplicationScoped
public class RepublishDays {

    private static final long FIRST_EPOCH = 1;

    private final Transactions transactions;
    private final RepublishRepository runs;
    private final LocationRepository locations;
    private final AuditTrail audit;
    private final ProducerEpoch epoch;
    private final Clock clock;

    public RepublishDays(
            Transactions transactions,
            RepublishRepository runs,
            LocationRepository locations,
            AuditTrail audit,
            ProducerEpoch epoch,
            Clock clock) {
        this.transactions = transactions;
        this.runs = runs;
        this.locations = locations;
        this.audit = audit;
        this.epoch = epoch;
        this.clock = clock;
    }

    /**
     * @param locationId that with the people at home there, or null for all
     * @return the run, or one about the same that is not finished yet
     */
    public Uni<Republish> of(Caller who, UUID locationId) {
        return transactions.write(tx -> known(tx, locationId)
                .chain(() -> runs.unfinished(tx, locationId))
                .chain(found -> found.map(run -> Uni.createFrom().item(run))
                        .orElseGet(() -> begin(tx, who, UUID.randomUUID(), locationId))));
    }

    /** After a restore the epoch is another one, and everything is published with it: once, whoever begins. */
    public Uni<Void> afterRestore() {
        if (epoch.get() == FIRST_EPOCH) {
            return Uni.createFrom().voidItem();
        }
        UUID id = UUID.nameUUIDFromBytes(("epoch " + epoch.get()).getBytes(StandardCharsets.UTF_8));
        return transactions
                .write(tx -> runs.find(tx, id)
                        .chain(found -> found.map(run -> Uni.createFrom().item(run))
                                .orElseGet(() -> begin(tx, Caller.SYSTEM, id, null))))
                .replaceWithVoid();
    }

    public Uni<Republish> one(UUID id) {
        return transactions
                .read(tx -> runs.find(tx, id))
                .map(found -> found.orElseThrow(() -> Problem.notFound("this run")));
    }

    private Uni<Republish> begin(Tx tx, Caller who, UUID id, UUID locationId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Republish run = Republish.begun(id, epoch.get(), locationId, who.id(), who.role(), now);
        return runs.insert(tx, run)
                .chain(isNew -> isNew
                        ? audit.record(tx, who, "republish.requested", id, 1)
                        : Uni.createFrom().voidItem())
                .replaceWith(run);
    }

    private Uni<Void> known(Tx tx, UUID locationId) {
        return locationId == null
                ? Uni.createFrom().voidItem()
                : locations
                        .find(tx, locationId)
                        .invoke(found -> found.orElseThrow(() -> Problem.notFound("this location")))
                        .replaceWithVoid();
    }
}
