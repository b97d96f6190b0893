package slotwright.scheduling.availability.model;

import java.time.LocalDate;

/**
 * @param first the first ones from some date on
 * @param searchedUntil the last local date that was looked at
 */
public record NextSlots(SlotList first, LocalDate searchedUntil) {}
