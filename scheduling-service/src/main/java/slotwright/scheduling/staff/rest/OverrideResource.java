package slotwright.scheduling.staff.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.once.OnceKeys;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Limit;
import slotwright.platform.page.Page;
import slotwright.scheduling.VersionedAnswer;
import slotwright.scheduling.staff.ChangeOverride;
import slotwright.scheduling.staff.OverrideDay;
import slotwright.scheduling.staff.ReadOverrides;
import slotwright.scheduling.staff.RemoveOverride;

@Cancellable(false)
@Path("/api/v1/staff/{staffId}/overrides")
@Tag(name = "Staff")
public class OverrideResource {

    private final OverrideDay add;
    private final ChangeOverride change;
    private final RemoveOverride remove;
    private final ReadOverrides overrides;
    private final OnceKeys keys;
    private final CurrentCaller caller;

    public OverrideResource(
            OverrideDay add,
            ChangeOverride change,
            RemoveOverride remove,
            ReadOverrides overrides,
            OnceKeys keys,
            CurrentCaller caller) {
        this.add = add;
        this.change = change;
        this.remove = remove;
        this.overrides = overrides;
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listOverrides",
            summary = "Dates on which a staff member works other hours than the week says, in their order")
    public Uni<Page<OverrideView>> list(
            @RestPath UUID staffId, @RestQuery LocalDate from, @RestQuery String cursor, @RestQuery String limit) {
        return overrides
                .page(caller.get().reads(), staffId, from, cursor, Limit.of(limit))
                .map(page -> page.map(OverrideView::of));
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Path("/{id}")
    @Operation(operationId = "getOverride", summary = "One date with other hours")
    public Uni<RestResponse<OverrideView>> get(@RestPath UUID staffId, @RestPath UUID id) {
        return overrides
                .one(caller.get().reads(), staffId, id)
                .map(row -> VersionedAnswer.of(row.version(), OverrideView.of(row)));
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(operationId = "addOverride", summary = "Let a staff member work other hours on one date, or none")
    @APIResponse(
            responseCode = "201",
            description = "Made; its place and its ETag are in the headers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OverrideView.class)))
    public CompletionStage<RestResponse<OverrideView>> add(
            @RestPath UUID staffId,
            @Parameter(description = OnceKeys.MEANING) @RestHeader(OnceKeys.HEADER) String key,
            @NotNull @Valid OverrideRequest request) {
        return add.of(
                        caller.get(),
                        staffId,
                        request::override,
                        new OnceAnswer<>(
                                keys.optional(key, "addOverride " + staffId, request),
                                OverrideView.class,
                                OverrideView::of))
                .map(made ->
                        VersionedAnswer.created("staff/" + staffId + "/overrides", made.id(), made.version(), made))
                .subscribeAsCompletionStage();
    }

    @PUT
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(operationId = "changeOverride", summary = "Change a date with other hours")
    public CompletionStage<RestResponse<OverrideView>> change(
            @RestPath UUID staffId,
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid OverrideRequest request) {
        return change.to(caller.get(), staffId, id, EntityTags.required(ifMatch), request::override)
                .map(row -> VersionedAnswer.of(row.version(), OverrideView.of(row)))
                .subscribeAsCompletionStage();
    }

    @DELETE
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(
            operationId = "removeOverride",
            summary = "Let the week decide about the date again; bookings stay and are marked")
    public CompletionStage<Void> remove(
            @RestPath UUID staffId, @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return remove.of(caller.get(), staffId, id, EntityTags.required(ifMatch))
                .subscribeAsCompletionStage();
    }
}
