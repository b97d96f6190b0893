package slotwright.scheduling.location;

import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;

/** What somebody is told who names a location that is not there for him. */
public final class UnknownLocation {

    public static final String CODE = "unknown-location";
    public static final String MESSAGE = "is no location";

    private UnknownLocation() {}

    /**
     * Who reaches all locations has named none, and learns where. To anybody else a foreign one is as unknown as one
     * that does not exist.
     */
    public static Problem named(String pointer, Scope scope) {
        return scope.all() ? Problem.invalid(pointer, CODE, MESSAGE) : Problem.notFound("this location");
    }
}
