package slotwright.catalog.promotion;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import slotwright.catalog.change.Changes;
import slotwright.catalog.change.CreateOnce;
import slotwright.catalog.change.Journal;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.catalog.promotion.events.PromotionDefined;
import slotwright.catalog.promotion.model.Promotion;
import slotwright.catalog.promotion.model.PromotionDefinition;
import slotwright.catalog.promotion.model.PromotionDefinition.Code;
import slotwright.catalog.promotion.store.PromotionRepository;
import slotwright.catalog.promotion.store.PromotionRow;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.outbox.Outbox;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.SqlErrors;

/** Makes and changes promotions. Who counts their uses is booking-service, where each use is part of a booking. */
@ApplicationScoped
public class DefinePromotion {

    /** What is said of a promotion. */
    public record Said(boolean active, PromotionDefinition definition) {}

    private final PromotionRepository promotions;
    private final ServiceRepository services;
    private final Changes changes;
    private final CreateOnce once;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    public DefinePromotion(
            PromotionRepository promotions,
            ServiceRepository services,
            Changes changes,
            CreateOnce once,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.promotions = promotions;
        this.services = services;
        this.changes = changes;
        this.once = once;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    public <V> Uni<V> create(Caller who, Said said, OnceAnswer<Promotion, V> answer) {
        Instant now = now();
        Promotion made = new Promotion(UUID.randomUUID(), 1, said.active(), said.definition(), now, now);
        return once.named("a promotion", answer, () -> known(said.definition())
                .chain(() -> promotions.persistAndFlush(PromotionRow.of(made)))
                .onFailure(SqlErrors::isDuplicateKey)
                .transform(failure -> Problem.of(
                        ProblemType.DUPLICATE, "There is a promotion with this code already, ended or not.", failure))
                .chain(() -> told(who, made, "promotion.created")));
    }

    /**
     * What changes nothing makes no version.
     *
     * @param expected the version that the caller saw
     */
    public Uni<Promotion> change(Caller who, UUID id, long expected, UnaryOperator<Said> edit) {
        return changes.write(() -> promotions
                .locked(id)
                .invoke(row -> EntityTags.same(expected, row.promotion().version()))
                .chain(row -> become(
                        who,
                        row,
                        edit.apply(new Said(
                                row.promotion().active(), row.promotion().definition())))));
    }

    private Uni<Promotion> become(Caller who, PromotionRow row, Said said) {
        Promotion before = row.promotion();
        keepsItsName(before.definition(), said.definition());
        if (before.isSaidToBe(said.active(), said.definition())) {
            return Uni.createFrom().item(before);
        }
        return known(said.definition())
                .invoke(() -> row.become(before.next(said.active(), said.definition(), now())))
                .chain(promotions::flush)
                .chain(() -> told(who, row.promotion(), "promotion.changed"));
    }

    /** Customers have the code, and bookings have the kind. */
    private static void keepsItsName(PromotionDefinition before, PromotionDefinition after) {
        if (before.getClass() != after.getClass()) {
            throw Problem.invalid("/kind", "fixed", "a promotion keeps its kind");
        }
        if (before instanceof Code was
                && after instanceof Code is
                && !was.code().equals(is.code())) {
            throw Problem.invalid("/code", "fixed", "a promotion keeps its code: " + was.code());
        }
    }

    private Uni<Void> known(PromotionDefinition definition) {
        List<UUID> named = definition.serviceIds();
        return named.isEmpty()
                ? Uni.createFrom().voidItem()
                : services.count("id in ?1", named)
                        .invoke(found -> {
                            if (found < named.size()) {
                                throw Problem.rule("unknown-service", "One of the services does not exist.");
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Promotion> told(Caller who, Promotion promotion, String action) {
        return journal.event(PromotionDefined.of(promotion, outbox))
                .chain(() -> journal.audit(who, action, "promotion", promotion.id(), promotion.version()))
                .replaceWith(promotion);
    }

    /** At the precision that the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
