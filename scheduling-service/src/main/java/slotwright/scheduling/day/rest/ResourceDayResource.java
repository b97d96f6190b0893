package slotwright.scheduling.day.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.page.Limit;
import slotwright.platform.page.Page;
import slotwright.scheduling.day.ReadMoves;
import slotwright.scheduling.day.RepublishDays;

@Cancellable(false)
@Path("/api/v1/resource-days")
@Tag(name = "Resource-days")
public class ResourceDayResource {

    private final RepublishDays republish;
    private final ReadMoves moves;
    private final CurrentCaller caller;

    public ResourceDayResource(RepublishDays republish, ReadMoves moves, CurrentCaller caller) {
        this.republish = republish;
        this.moves = moves;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Path("/republish")
    @Operation(
            operationId = "republishDays",
            summary = "Publish resources and their days once more, with the same versions and today's epoch",
            description = "It begins within seconds and goes on after a restart where it was. Asked for again before"
                    + " it is finished, it is the same one.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RepublishView.class)))
    public CompletionStage<RestResponse<RepublishView>> republish(@NotNull @Valid RepublishRequest request) {
        return republish
                .of(caller.get(), request.locationId())
                .map(run -> RestResponse.status(RestResponse.Status.ACCEPTED, RepublishView.of(run)))
                .subscribeAsCompletionStage();
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Path("/republish/{id}")
    @Operation(operationId = "getRepublish", summary = "How far publishing once more has come")
    public Uni<RepublishView> one(@RestPath UUID id) {
        return republish.one(id).map(RepublishView::of);
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Path("/moves")
    @Operation(
            operationId = "listMoves",
            summary = "What came to be at another instant because a zone changed its rules, the newest first")
    public Uni<Page<MoveView>> moves(@RestQuery String cursor, @RestQuery String limit) {
        return moves.page(caller.get().reads(), cursor, Limit.of(limit)).map(page -> page.map(MoveView::of));
    }
}
