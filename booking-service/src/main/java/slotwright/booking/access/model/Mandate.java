package slotwright.booking.access.model;

import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;

/**
 * Who asks for a command, and which bookings exist for him. Made where the request comes in, and handed on: what runs
 * after the queues may run in the context of somebody else's request.
 *
 * @param actor as the records name him
 * @param scope what the command may reach
 */
public record Mandate(Caller actor, Scope scope) {

    /** By what the caller's token lets him change. */
    public static Mandate of(Caller caller) {
        return new Mandate(caller, caller.acts());
    }
}
