package slotwright.booking.reservation.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.booking.reservation.CheckConflicts;
import slotwright.platform.caller.CurrentCaller;

@Cancellable(false)
@Path("/api/v1/conflict-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
public class ConflictCheckResource {

    private final CheckConflicts checkConflicts;
    private final CurrentCaller caller;

    ConflictCheckResource(CheckConflicts checkConflicts, CurrentCaller caller) {
        this.checkConflicts = checkConflicts;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "checkConflicts",
            summary = "What stands against a visit",
            description = "Changes nothing and holds nothing: what is free now may be taken a moment later.")
    @APIResponse(responseCode = "200", description = "Everything that stands against it, or nothing")
    @APIResponse(responseCode = "422", description = "rules-violated: unknown service, location or zone")
    public CompletionStage<ConflictCheckView> check(@NotNull @Valid ConflictCheckRequest request) {
        return checkConflicts
                .check(request.wanted(), request.excludeBooking(), caller.get())
                .subscribeAsCompletionStage();
    }
}
