package slotwright.booking.access.rest;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;

/** Refuses those who change nothing, such as auditors, before anything of their request is read. */
@Changes
@Provider
public class RefuseReaders implements ContainerRequestFilter {

    private final CurrentCaller callers;

    RefuseReaders(CurrentCaller callers) {
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = callers.get();
        if (!caller.isGuest() && !caller.isPersonnel() && !caller.roles().contains(Role.CUSTOMER)) {
            throw new ForbiddenException("somebody who changes nothing");
        }
    }
}
