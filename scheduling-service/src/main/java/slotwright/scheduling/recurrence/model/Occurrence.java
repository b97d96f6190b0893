package slotwright.scheduling.recurrence.model;

import java.time.LocalDateTime;
import slotwright.platform.time.TimeRange;

/**
 * One time that a series happens.
 *
 * @param start the local start by the rule; it stays the occurrence's identity (RECURRENCE-ID) also where clocks skip
 *     it; midnight for what lasts whole days
 */
public record Occurrence(LocalDateTime start, TimeRange range) {}
