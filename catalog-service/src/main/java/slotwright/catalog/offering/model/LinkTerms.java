package slotwright.catalog.offering.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * On what terms a service offers an add-on.
 *
 * @param required the server adds it to each booking
 * @param recommended shown first, chosen by nobody else than the customer
 * @param maxQuantity null where the add-on's own limit holds
 * @param timeModifierMinutes added to the add-on's minutes per unit, may be negative
 * @param conditions under which it is offered; none in rows from before
 */
public record LinkTerms(
        boolean required,
        boolean recommended,
        int displayOrder,
        Integer maxQuantity,
        PriceModifier priceModifier,
        int timeModifierMinutes,
        Conditions conditions) {

    public LinkTerms {
        conditions = conditions == null ? Conditions.NONE : conditions;
    }

    /**
     * All of them must hold.
     *
     * @param compatibleWith besides what the add-on is for; {@code universal} means anything
     * @param from first local start date on which it is offered, or null
     * @param to last such date, or null
     * @param withAddOns other add-ons of the service without which it is not offered
     */
    public record Conditions(List<String> compatibleWith, LocalDate from, LocalDate to, List<UUID> withAddOns) {

        public static final Conditions NONE = new Conditions(null, null, null, null);

        public Conditions {
            compatibleWith = compatibleWith == null || compatibleWith.isEmpty()
                    ? List.of(Compatibility.UNIVERSAL)
                    : compatibleWith;
            withAddOns = withAddOns == null ? List.of() : withAddOns;
        }
    }
}
