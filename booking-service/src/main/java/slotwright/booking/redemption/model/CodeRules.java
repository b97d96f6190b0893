package slotwright.booking.redemption.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.money.Money;

/** What stands against the use of a code; all reasons at once, each by the code that clients see. */
public final class CodeRules {

    /** @param limit the number that stands against it, or null */
    public record Refusal(String code, Long limit) {}

    private CodeRules() {}

    /**
     * What can be said before anybody counts.
     *
     * @param serviceIds of the visit
     * @param before the cart's price before the promotion, tax aside
     */
    public static List<Refusal> of(PromotionCode code, Instant now, List<UUID> serviceIds, Money before) {
        List<Refusal> refusals = new ArrayList<>();
        if (!code.holdsAt(now)) {
            refusals.add(new Refusal("promotion-not-valid-now", null));
        }
        boolean countsForOne =
                code.serviceIds().isEmpty() || serviceIds.stream().anyMatch(code.serviceIds()::contains);
        if (!countsForOne || !isFor(code, before.currency())) {
            refusals.add(new Refusal("promotion-not-for-this-visit", null));
        } else if (code.minimum() != null && before.compareTo(code.minimum()) < 0) {
            refusals.add(new Refusal("promotion-minimum", null));
        }
        return refusals;
    }

    /** @param isKnown whether anybody knows who wants to use it */
    public static List<Refusal> of(PromotionCode code, Uses uses, boolean isKnown) {
        List<Refusal> refusals = new ArrayList<>();
        if (code.maxUses() != null && uses.all() >= code.maxUses()) {
            refusals.add(new Refusal("promotion-used-up", code.maxUses().longValue()));
        }
        if (code.maxUsesPerCustomer() != null && !isKnown) {
            refusals.add(new Refusal("promotion-needs-customer", null));
        } else if (code.maxUsesPerCustomer() != null && uses.own() >= code.maxUsesPerCustomer()) {
            refusals.add(new Refusal(
                    "promotion-used-by-customer", code.maxUsesPerCustomer().longValue()));
        }
        return refusals;
    }

    /** Whether its amounts are in this currency, where it has any. */
    public static boolean isFor(PromotionCode code, Currency currency) {
        return code != null
                && Stream.of(Optional.ofNullable(code.amount()), Optional.ofNullable(code.minimum()))
                        .flatMap(Optional::stream)
                        .allMatch(amount -> amount.currency().equals(currency));
    }
}
