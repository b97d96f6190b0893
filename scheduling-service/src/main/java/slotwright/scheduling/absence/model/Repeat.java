package slotwright.scheduling.absence.model;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * By what rule an absence comes again.
 *
 * @param rule the text of an RRULE (RFC 5545), without that word
 * @param exceptDates local dates of occurrences that do not take place
 */
public record Repeat(String rule, SortedSet<LocalDate> exceptDates) {}
