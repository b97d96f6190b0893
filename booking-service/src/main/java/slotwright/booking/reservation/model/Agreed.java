package slotwright.booking.reservation.model;

import slotwright.platform.pricing.Price;

/**
 * What was promised for a visit before it is booked. The versions of its services are promised too; they stand in the
 * order.
 *
 * @param tier the customer's when the price was made, or null
 * @param level of the person by whom it is done; null for one of whom its services say nothing
 */
public record Agreed(Price price, String tier, String level) {}
