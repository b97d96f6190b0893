package slotwright.catalog.addon.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.catalog.addon.ChangeAddOn;
import slotwright.catalog.addon.CreateAddOn;
import slotwright.catalog.addon.FindAddOns;
import slotwright.catalog.addon.model.AddOn;
import slotwright.catalog.http.Answers;
import slotwright.catalog.http.Patches;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.once.OnceKeys;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Page;

@Cancellable(false)
@Path("/api/v1/add-ons")
@Tag(name = "Add-ons")
public class AddOnResource {

    private final CreateAddOn create;
    private final ChangeAddOn change;
    private final FindAddOns find;
    private final Patches patches;
    private final OnceKeys keys;
    private final CurrentCaller caller;

    public AddOnResource(
            CreateAddOn create,
            ChangeAddOn change,
            FindAddOns find,
            Patches patches,
            OnceKeys keys,
            CurrentCaller caller) {
        this.create = create;
        this.change = change;
        this.find = find;
        this.patches = patches;
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAddOns", summary = "Lists the active add-ons in the order of display")
    @APIResponse(responseCode = "200", description = "One page; without nextCursor it is the last")
    public CompletionStage<Page<AddOnView>> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return find.page(cursor, limit).map(page -> page.map(AddOnView::of)).subscribeAsCompletionStage();
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @Operation(operationId = "getAddOn", summary = "One add-on, retired or not")
    @APIResponse(responseCode = "200", description = "As it is now, with its ETag")
    @APIResponse(responseCode = "304", description = "Still the one of If-None-Match")
    public CompletionStage<RestResponse<AddOnView>> get(UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return find.one(id)
                .map(addOn -> Answers.found(ifNoneMatch, addOn.version(), AddOnView.of(addOn)))
                .subscribeAsCompletionStage();
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "createAddOn", summary = "Makes an add-on")
    @APIResponse(
            responseCode = "201",
            description = "Made; its place and its ETag are in the headers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AddOnView.class)))
    @APIResponse(responseCode = "409", description = "duplicate: the slug is taken; or idempotency-in-progress")
    public CompletionStage<RestResponse<AddOnView>> create(
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid AddOnRequest request) {
        return create.create(
                        caller.get(),
                        request::definition,
                        new OnceAnswer<>(keys.optional(key, "createAddOn", request), AddOnView.class, AddOnView::of))
                .map(made -> Answers.created("add-ons", made.id(), made.version(), made))
                .subscribeAsCompletionStage();
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Path("/{id}")
    @Operation(
            operationId = "replaceAddOn",
            summary = "Replaces an add-on whole",
            description = "Each service that links it gets a new version.")
    @APIResponse(responseCode = "200", description = "As it is now, with its new ETag")
    @APIResponse(responseCode = "409", description = "duplicate slug, or illegal-transition: it is retired")
    @APIResponse(responseCode = "422", description = "rules-violated: services link it in another currency")
    public CompletionStage<RestResponse<AddOnView>> replace(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AddOnRequest request) {
        return changed(change.change(caller.get(), id, EntityTags.required(ifMatch), request::definition));
    }

    @PATCH
    @RolesAllowed(Role.ADMIN)
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Operation(
            operationId = "patchAddOn",
            summary = "Changes the keys that are given",
            description = "JSON merge patch. Each service that links the add-on gets a new version.")
    @APIResponse(responseCode = "200", description = "As it is now, with its new ETag")
    @APIResponse(responseCode = "409", description = "duplicate slug, or illegal-transition: it is retired")
    @APIResponse(responseCode = "422", description = "rules-violated: services link it in another currency")
    public CompletionStage<RestResponse<AddOnView>> patch(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode patch) {
        return changed(change.change(caller.get(), id, EntityTags.required(ifMatch), current -> patches.apply(
                        current, patch, AddOnRequest.class)
                .definition(current)));
    }

    @DELETE
    @RolesAllowed(Role.ADMIN)
    @Path("/{id}")
    @Operation(
            operationId = "retireAddOn",
            summary = "Retires an add-on",
            description = "Each service that links it gets a new version without it. Nothing is removed.")
    @APIResponse(responseCode = "204", description = "It is retired, now or before")
    public CompletionStage<Void> retire(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return change.retire(caller.get(), id, EntityTags.required(ifMatch)).subscribeAsCompletionStage();
    }

    private static CompletionStage<RestResponse<AddOnView>> changed(Uni<AddOn> change) {
        return change.map(addOn -> Answers.changed(addOn.version(), AddOnView.of(addOn)))
                .subscribeAsCompletionStage();
    }
}
