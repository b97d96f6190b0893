package slotwright.booking.reference.model;

import java.time.LocalDate;
import java.util.UUID;

/** A location-day whose row this transaction has locked. */
public record LockedDay(String dayKey, UUID locationId, LocalDate date, long loadVersion) {}
