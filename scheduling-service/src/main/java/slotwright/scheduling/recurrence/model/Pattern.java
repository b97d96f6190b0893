package slotwright.scheduling.recurrence.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a rule repeats, apart from how often and how long. Time is cut into periods (months, weeks or years), each
 * known by its first date, and the pattern says which dates of a period are meant.
 */
public sealed interface Pattern permits Daily, Weekly, Monthly, Yearly {

    Frequency frequency();

    /** In closed form: the same arithmetic at any distance from the rule's first date. */
    boolean hits(LocalDate date, Stride stride);

    /** The first period on the stride that can give rise to the date or a later one. */
    LocalDate periodFrom(LocalDate date, Stride stride);

    LocalDate periodAfter(LocalDate period, Stride stride);

    /** In order. */
    List<LocalDate> datesIn(LocalDate period, Stride stride);

    /** After so many periods on the stride without a date there will never be one. */
    int cycle();
}
