package slotwright.scheduling.availability.model;

import java.time.Instant;
import java.util.List;

/**
 * What is free on some dates.
 *
 * @param asOf the time for which notice and holds were decided
 * @param shown all that it was computed from
 * @param slots in order of time, at the same time by location
 */
public record Offers(Instant asOf, List<Shown> shown, List<Slot> slots) {}
