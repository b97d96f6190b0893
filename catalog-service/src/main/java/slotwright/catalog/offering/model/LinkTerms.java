package slotwright.catalog.offering.model;

/**
 * On what terms a service offers an add-on.
 *
 * @param required the server adds it to each booking
 * @param recommended shown first, chosen by nobody else than the customer
 * @param maxQuantity null where the add-on's own limit holds
 * @param timeModifierMinutes added to the add-on's minutes per unit, may be negative
 */
public record LinkTerms(
        boolean required,
        boolean recommended,
        int displayOrder,
        Integer maxQuantity,
        PriceModifier priceModifier,
        int timeModifierMinutes) {}
