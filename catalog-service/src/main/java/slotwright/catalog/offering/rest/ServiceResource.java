package slotwright.catalog.offering.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import slotwright.catalog.http.Answers;
import slotwright.catalog.http.Patches;
import slotwright.catalog.offering.ChangeService;
import slotwright.catalog.offering.FindServices;
import slotwright.catalog.offering.PublishService;
import slotwright.catalog.offering.RetireService;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.once.OnceKeys;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Page;

@Cancellable(false)
@Path("/api/v1/services")
@Tag(name = "Services")
public class ServiceResource {

    private final PublishService publish;
    private final ChangeService change;
    private final RetireService retire;
    private final FindServices find;
    private final Patches patches;
    private final OnceKeys keys;
    private final CurrentCaller caller;

    public ServiceResource(
            PublishService publish,
            ChangeService change,
            RetireService retire,
            FindServices find,
            Patches patches,
            OnceKeys keys,
            CurrentCaller caller) {
        this.publish = publish;
        this.change = change;
        this.retire = retire;
        this.find = find;
        this.patches = patches;
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "searchServices", summary = "Searches the active services")
    @APIResponse(responseCode = "200", description = "One page; without nextCursor it is the last")
    public CompletionStage<Page<ServiceView>> search(@BeanParam SearchRequest request) {
        return find.search(request.search())
                .map(page -> page.map(ServiceView::of))
                .subscribeAsCompletionStage();
    }

    @GET
    @PermitAll
    @Path("/{idOrSlug}")
    @Operation(operationId = "getService", summary = "One service by id or slug, retired or not")
    @APIResponse(responseCode = "200", description = "Its current version, with its ETag")
    @APIResponse(responseCode = "304", description = "Still the one of If-None-Match")
    public CompletionStage<RestResponse<ServiceView>> get(
            String idOrSlug, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return find.one(idOrSlug)
                .map(service -> Answers.found(ifNoneMatch, service.version(), ServiceView.of(service)))
                .subscribeAsCompletionStage();
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(operationId = "publishService", summary = "Publishes a service")
    @APIResponse(
            responseCode = "201",
            description = "Version 1; its place and its ETag are in the headers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ServiceView.class)))
    @APIResponse(responseCode = "409", description = "duplicate: the slug is taken; or idempotency-in-progress")
    public CompletionStage<RestResponse<ServiceView>> publish(
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid ServiceRequest request) {
        return publish.publish(
                        caller.get(),
                        request::definition,
                        new OnceAnswer<>(
                                keys.optional(key, "publishService", request), ServiceView.class, ServiceView::of))
                .map(made -> Answers.created("services", made.id(), made.version(), made))
                .subscribeAsCompletionStage();
    }

    @PUT
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(operationId = "replaceService", summary = "Replaces a service whole: the next version")
    @APIResponse(responseCode = "200", description = "The new version, with its ETag")
    @APIResponse(responseCode = "409", description = "duplicate slug, or illegal-transition: it is retired")
    @APIResponse(responseCode = "422", description = "rules-violated: add-ons in another currency are linked")
    public CompletionStage<RestResponse<ServiceView>> replace(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ServiceRequest request) {
        return changed(change.change(caller.get(), id, EntityTags.required(ifMatch), request::definition));
    }

    @PATCH
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Operation(
            operationId = "patchService",
            summary = "Changes the keys that are given: the next version",
            description = "JSON merge patch: null takes a key back to its default.")
    @APIResponse(responseCode = "200", description = "The new version, with its ETag")
    @APIResponse(responseCode = "409", description = "duplicate slug, or illegal-transition: it is retired")
    @APIResponse(responseCode = "422", description = "rules-violated: add-ons in another currency are linked")
    public CompletionStage<RestResponse<ServiceView>> patch(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode patch) {
        return changed(change.change(caller.get(), id, EntityTags.required(ifMatch), current -> patches.apply(
                        current, patch, ServiceRequest.class)
                .definition(current)));
    }

    @DELETE
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(
            operationId = "retireService",
            summary = "Retires a service: its last version",
            description = "It is offered no more. Its bookings and its history stay.")
    @APIResponse(responseCode = "204", description = "It is retired, now or before")
    public CompletionStage<Void> retire(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return retire.retire(caller.get(), id, EntityTags.required(ifMatch)).subscribeAsCompletionStage();
    }

    private static CompletionStage<RestResponse<ServiceView>> changed(Uni<OfferedService> change) {
        return change.map(service -> Answers.changed(service.version(), ServiceView.of(service)))
                .subscribeAsCompletionStage();
    }
}
