package slotwright.booking.reservation.model;

import java.util.UUID;

/**
 * Another time for a booking as it is asked for.
 *
 * @param startsAt date and time with offset, not yet read against a zone
 * @param timeZone the viewer's, or null for the location's
 * @param staffId the only person to consider, or null for any
 */
public record WantedMove(String startsAt, String timeZone, UUID staffId, Overrides overrides) {}
