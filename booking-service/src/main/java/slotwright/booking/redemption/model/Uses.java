package slotwright.booking.redemption.model;

/**
 * How often a code is used now: those that were given back, and those of holds that have expired, left out.
 *
 * @param all by everybody
 * @param own by the customer who wants to use it; zero where nobody knows who that is
 */
public record Uses(long all, long own) {}
