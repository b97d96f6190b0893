package slotwright.platform.caller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which rows somebody may see or change; part of the WHERE of each query for somebody's data, so that what is out of
 * reach does not exist. The parts add up.
 *
 * @param all every row
 * @param locations rows of these locations
 * @param owner rows of this caller's own, or null
 * @param one this one row, or null; a guest's
 */
public record Scope(boolean all, Set<UUID> locations, String owner, UUID one) {

    /** Every row: an administrator's, and the suite's own where it acts for nobody. */
    public static final Scope ALL = new Scope(true, Set.of(), null, null);

    public Scope {
        locations = Collections.unmodifiableSet(new TreeSet<>(locations));
    }

    public static Scope one(UUID id) {
        return new Scope(false, Set.of(), null, id);
    }

    /** Whether what happens at the location is in reach as a whole. */
    public boolean covers(UUID location) {
        return all || locations.contains(location);
    }

    /**
     * As part of a WHERE.
     *
     * @param locationColumn where the table keeps the location, or null where it has none; likewise the others
     */
    public Condition on(String locationColumn, String ownerColumn, String idColumn) {
        if (all) {
            return new Condition("TRUE", List.of());
        }
        List<String> any = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        if (locationColumn != null && !locations.isEmpty()) {
            any.add(locationColumn + " IN (?" + ", ?".repeat(locations.size() - 1) + ")");
            arguments.addAll(locations);
        }
        if (ownerColumn != null && owner != null) {
            any.add(ownerColumn + " = ?");
            arguments.add(owner);
        }
        if (idColumn != null && one != null) {
            any.add(idColumn + " = ?");
            arguments.add(one);
        }
        return new Condition(any.isEmpty() ? "FALSE" : "(" + String.join(" OR ", any) + ")", arguments);
    }

    /**
     * @param sql an expression that is true for the rows in reach
     * @param arguments for its question marks, in order
     */
    public record Condition(String sql, List<Object> arguments) {

        /** All arguments of a statement in which these come first, and the condition's last. */
        public Object[] after(Object... first) {
            return Stream.concat(Arrays.stream(first), arguments.stream()).toArray();
        }

        /** All arguments of a statement in which the condition's come first, and these last. */
        public Object[] before(Object... last) {
            return Stream.concat(arguments.stream(), Arrays.stream(last)).toArray();
        }
    }
}
