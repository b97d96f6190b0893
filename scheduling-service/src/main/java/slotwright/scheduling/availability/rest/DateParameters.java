package slotwright.scheduling.availability.rest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jboss.resteasy.reactive.RestQuery;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.availability.model.SlotQuery;

/** For which dates a question asks, as it comes. */
public class DateParameters {

    private static final int LAST_YEAR = 9_999;

    /** First local date at the location. */
    @RestQuery
    LocalDate from;

    /** Last local date at the location, inclusive. */
    @RestQuery
    LocalDate to;

    /** @param rank as it came, or null */
    SlotQuery query(VisitParameters visit, String rank, int mostDays) {
        Violations violations = new Violations();
        visit.check(violations);
        check("?", from, to, violations, mostDays);
        VisitParameters.checkRank(rank, violations);
        violations.throwIfAny();
        return new SlotQuery(visit.query(rank), from, to);
    }

    /** @param prefix of the names in pointers: {@code ?} for parameters, {@code /} for keys of a body */
    static void check(String prefix, LocalDate from, LocalDate to, Violations violations, int mostDays) {
        require(violations, prefix + "from", from);
        require(violations, prefix + "to", to);
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            violations.add(prefix + "to", "order", "must not be before from");
        } else if (to.getYear() > LAST_YEAR || from.getYear() < 0) {
            violations.add(prefix + "to", "out-of-range", "must be a date of the years 0 to " + LAST_YEAR);
        } else if (ChronoUnit.DAYS.between(from, to) >= mostDays) {
            violations.add(prefix + "to", "out-of-range", "must be at most " + mostDays + " days, both dates included");
        }
    }

    private static void require(Violations violations, String pointer, LocalDate value) {
        if (value == null) {
            violations.add(pointer, "required", "is needed");
        }
    }
}
