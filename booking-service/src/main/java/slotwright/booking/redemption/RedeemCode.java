package slotwright.booking.redemption;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import slotwright.booking.redemption.model.CodeRules;
import slotwright.booking.redemption.model.CodeRules.Refusal;
import slotwright.booking.redemption.model.Deals;
import slotwright.booking.redemption.model.Uses;
import slotwright.booking.redemption.store.RedemptionRepository;
import slotwright.booking.reference.store.PromotionRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.OrderedService;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.contract.CatalogEvents.ServicePackage;
import slotwright.platform.pricing.Price;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Tx;

/**
 * Takes a use of a code for a booking or a hold, and gives it back where the hold expires or the business cancels. The
 * promotion's row is locked from before the use is counted until the transaction ends, so no two count side by side.
 */
@ApplicationScoped
public class RedeemCode {

    private final PromotionRepository promotions;
    private final RedemptionRepository redemptions;

    public RedeemCode(PromotionRepository promotions, RedemptionRepository redemptions) {
        this.promotions = promotions;
        this.redemptions = redemptions;
    }

    /** Without locks, for a price that takes no use. */
    public Uni<Deals> look(Tx tx, VisitOrder order) {
        return order.promotionCode() == null
                ? packages(tx, order)
                : promotions.byCode(tx, order.promotionCode()).chain(code -> with(tx, order, code));
    }

    /** The promotion is locked, behind the customer and before any location-day. */
    public Uni<Deals> lock(Tx tx, VisitOrder order) {
        return order.promotionCode() == null
                ? packages(tx, order)
                : promotions.lockByCode(tx, order.promotionCode()).chain(code -> with(tx, order, code));
    }

    /** What counts for a visit that is priced again: its code as it was when it was taken. */
    public Uni<Deals> kept(Tx tx, Booking booking, Deals today) {
        return booking.visit().price().hasPromotion()
                ? redemptions.of(tx, booking.id()).map(code -> today.with(code.orElse(null)))
                : Uni.createFrom().item(today);
    }

    /** Whether the code would be taken now, for who only asks; fails with all that stands against it. */
    public Uni<Void> check(Tx tx, VisitOrder order, Deals deals, Price price, Instant now) {
        return deals.promotion() == null
                ? Uni.createFrom().voidItem()
                : refusals(tx, order, deals.promotion(), price, true, now)
                        .invoke(RedeemCode::refuse)
                        .replaceWithVoid();
    }

    /**
     * Takes a use for what is being booked or held, where the code takes anything off its price.
     *
     * @return fails with all that stands against it
     */
    public Uni<Void> take(Tx tx, VisitOrder order, Deals deals, Booking booking, Instant now) {
        if (deals.promotion() == null) {
            return Uni.createFrom().voidItem();
        }
        Price price = booking.visit().price();
        boolean isKnown = order.customer() != null || order.guest() != null;
        Instant until = booking.stage() instanceof Stage.Held held ? held.expiresAt() : null;
        return refusals(tx, order, deals.promotion(), price, isKnown, now)
                .invoke(RedeemCode::refuse)
                .chain(() -> price.hasPromotion()
                        ? redemptions.add(tx, booking.id(), deals.promotion(), customer(order), until, now)
                        : Uni.createFrom().voidItem());
    }

    /** What a change of a booking means for the use that it has. */
    public Uni<Void> follow(Tx tx, Change change, Caller actor) {
        if (change.before() == null || !change.before().visit().price().hasPromotion()) {
            return Uni.createFrom().voidItem();
        }
        Booking after = change.after();
        return switch (change.kind()) {
            case EXPIRED, RELEASED -> redemptions.giveBack(tx, after.id());
            case CANCELLED ->
                isOwner(after, actor) ? Uni.createFrom().voidItem() : redemptions.giveBack(tx, after.id());
            case CONFIRMED -> redemptions.keepUntil(tx, after.id(), null);
            case EXTENDED -> redemptions.keepUntil(tx, after.id(), ((Stage.Held) after.stage()).expiresAt());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Deals> with(Tx tx, VisitOrder order, Optional<PromotionCode> code) {
        return packages(tx, order).map(deals -> deals.with(code.orElse(null)));
    }

    private Uni<Deals> packages(Tx tx, VisitOrder order) {
        return order.services().size() < 2
                ? Uni.createFrom().item(Deals.NONE)
                : promotions.packages(tx).map((List<ServicePackage> all) -> new Deals(null, all));
    }

    private Uni<List<Refusal>> refusals(
            Tx tx, VisitOrder order, PromotionCode code, Price price, boolean isKnown, Instant now) {
        return uses(tx, order, code, now).map(uses -> {
            List<Refusal> refusals = new ArrayList<>();
            // What was promised is not judged again; a use of it is.
            if (order.agreed() == null) {
                refusals.addAll(CodeRules.of(
                        code,
                        now,
                        order.services().stream().map(OrderedService::serviceId).toList(),
                        price.beforePromotion()));
            }
            refusals.addAll(CodeRules.of(code, uses, isKnown));
            return refusals;
        });
    }

    /** One's own only where a code counts them: a guest's are looked for. */
    private Uni<Uses> uses(Tx tx, VisitOrder order, PromotionCode code, Instant now) {
        return redemptions
                .count(tx, code.promotionId(), customer(order), now)
                .chain(uses -> order.guest() == null || code.maxUsesPerCustomer() == null
                        ? Uni.createFrom().item(uses)
                        : redemptions
                                .count(tx, code.promotionId(), order.guest(), now)
                                .map(own -> new Uses(uses.all(), own)));
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw Problem.of(ProblemType.RULES_VIOLATED, "The promotion code does not count for this visit.")
                    .with(
                            "violations",
                            refusals.stream().map(RedeemCode::violation).toList());
        }
    }

    private static Map<String, Object> violation(Refusal refusal) {
        Map<String, Object> violation = new TreeMap<>(Map.of("code", refusal.code()));
        if (refusal.limit() != null) {
            violation.put("limit", refusal.limit());
        }
        return violation;
    }

    /** Null where it is nobody's own. */
    private static String customer(VisitOrder order) {
        return order.customer() == null ? null : "caller:" + order.customer();
    }

    private static boolean isOwner(Booking booking, Caller actor) {
        return actor.isGuest()
                || booking.guest().owner() != null && booking.guest().owner().equals(actor.owner());
    }
}
