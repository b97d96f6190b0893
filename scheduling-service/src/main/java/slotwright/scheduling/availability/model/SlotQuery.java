package slotwright.scheduling.availability.model;

import java.time.LocalDate;

/**
 * @param from first local date at the location
 * @param to last local date at the location, inclusive
 */
public record SlotQuery(VisitQuery visit, LocalDate from, LocalDate to) {}
