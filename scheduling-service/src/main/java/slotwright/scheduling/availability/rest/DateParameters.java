package slotwright.scheduling.availability.rest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jboss.resteasy.reactive.RestQuery;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.availability.model.SlotQuery;

/** For which dates a question asks, as it comes. */
public class DateParameters {

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
        check(violations, mostDays);
        VisitParameters.checkRank(rank, violations);
        violations.throwIfAny();
        return new SlotQuery(visit.query(rank), from, to);
    }

    private void check(Violations violations, int mostDays) {
        require(violations, "from", from);
        require(violations, "to", to);
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            violations.add("?to", "order", "must not be before from");
        } else if (ChronoUnit.DAYS.between(from, to) >= mostDays) {
            violations.add("?to", "out-of-range", "must be at most " + mostDays + " days, both dates included");
        }
    }

    private static void require(Violations violations, String name, LocalDate value) {
        if (value == null) {
            violations.add("?" + name, "required", "is needed");
        }
    }
}
