package slotwright.booking.reservation.model;

import slotwright.platform.pricing.Price;

/**
 * What was promised for a visit before it is booked. The versions of its services are promised too; they stand in the
 * order.
 *
 * @param tier the customer's when the price was made, or null
 */
public record Agreed(Price price, String tier) {}
