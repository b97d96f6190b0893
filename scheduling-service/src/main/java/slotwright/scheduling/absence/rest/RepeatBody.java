package slotwright.scheduling.absence.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.scheduling.absence.model.Repeat;

/**
 * By what rule something comes again.
 *
 * @param exceptDates local dates on which an occurrence begins that does not take place
 */
@Schema(name = "Recurrence")
public record RepeatBody(
        @Schema(
                        description =
                                "RRULE of RFC 5545: daily, weekly, monthly or yearly; answers give it in one spelling,"
                                        + " and begin with its first occurrence",
                        examples = "FREQ=MONTHLY;BYDAY=1MO;COUNT=12")
                @NotNull
                @Size(max = 500)
                String rule,
        @Size(max = 1_000) Set<@NotNull LocalDate> exceptDates) {

    static RepeatBody of(Repeat repeat) {
        return repeat == null ? null : new RepeatBody(repeat.rule(), repeat.exceptDates());
    }

    Repeat repeat() {
        SortedSet<LocalDate> dates = new TreeSet<>(exceptDates == null ? Set.of() : exceptDates);
        return new Repeat(rule, dates);
    }
}
