/**
 * Turns the events of bookings into figures, exactly once in effect. What was counted for a booking is kept beside its
 * version, so that a newer state takes the old contribution out and puts its own in.
 */
package slotwright.analytics.ingest;
