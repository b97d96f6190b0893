package slotwright.scheduling.absence.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import slotwright.platform.caller.Scope;
import slotwright.platform.caller.Scope.Condition;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.absence.model.WhoIsAway;
import slotwright.scheduling.absence.model.Whom;

/** Which absences are in somebody's reach: those of a place, and those of people, of whom one is at home there. */
final class AbsenceReach {

    private AbsenceReach() {}

    /**
     * The same rows as {@link #here}, gathered by indexes first: whoever has few does not wait until those of all
     * others are looked through.
     */
    static Condition among(Scope scope) {
        if (scope.all()) {
            return new Condition("absence a", List.of());
        }
        Condition location = scope.on("location_id", null, null);
        Condition home = scope.on("p.home_location_id", null, null);
        return new Condition(
                "(SELECT id AS absence_id FROM absence WHERE scope <> 'staff' AND " + location.sql()
                        + " UNION SELECT s.absence_id FROM staff p JOIN absence_staff s ON s.staff_id = p.id WHERE "
                        + home.sql() + ") reach STRAIGHT_JOIN absence a ON a.id = reach.absence_id",
                List.of(location.before(home.arguments().toArray())));
    }

    static Condition here(Scope scope) {
        if (scope.all()) {
            return scope.on(null, null, null);
        }
        Condition location = scope.on("a.location_id", null, null);
        Condition home = scope.on("p.home_location_id", null, null);
        return new Condition(
                "(a.scope <> 'staff' AND " + location.sql() + " OR EXISTS (SELECT 1 FROM absence_staff s JOIN staff p"
                        + " ON p.id = s.staff_id WHERE s.absence_id = a.id AND " + home.sql() + "))",
                List.of(location.before(home.arguments().toArray())));
    }

    /** Whether the location, or all of the people, are in reach. */
    static Condition about(Scope scope, Whom whom) {
        if (whom.scope() != WhoIsAway.STAFF) {
            Condition there = scope.on("id", null, null);
            return new Condition(
                    "EXISTS (SELECT 1 FROM location WHERE id = ? AND " + there.sql() + ")",
                    List.of(there.after(whom.locationId())));
        }
        Condition home = scope.on("home_location_id", null, null);
        return new Condition(
                "? = (SELECT COUNT(*) FROM staff WHERE id IN (" + Tx.marks(whom.staffIds()) + ") AND " + home.sql()
                        + ")",
                Stream.concat(
                                Stream.of(whom.staffIds().size()),
                                Arrays.stream(home.after(whom.staffIds().toArray())))
                        .toList());
    }
}
