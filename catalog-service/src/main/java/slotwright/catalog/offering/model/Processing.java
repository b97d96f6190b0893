package slotwright.catalog.offering.model;

/**
 * A gap in which a service works by itself: the person is free, the bay is not.
 *
 * @param afterMinutes from the start of the service to the gap
 * @param minutes of the gap
 */
public record Processing(int afterMinutes, int minutes) {}
