package slotwright.catalog.offering.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.catalog.http.Answers;
import slotwright.catalog.offering.FindServices;
import slotwright.catalog.offering.LinkAddOn;
import slotwright.catalog.offering.UnlinkAddOn;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.page.EntityTags;

/** A link has no version of its own: it belongs to its service, whose tag is asked for and answered. */
@Cancellable(false)
@Path("/api/v1/services/{id}/add-ons")
@Tag(name = "Services")
public class LinkResource {

    private final LinkAddOn link;
    private final UnlinkAddOn unlink;
    private final FindServices find;
    private final CurrentCaller caller;

    public LinkResource(LinkAddOn link, UnlinkAddOn unlink, FindServices find, CurrentCaller caller) {
        this.link = link;
        this.unlink = unlink;
        this.find = find;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listServiceAddOns",
            summary = "The add-ons that a service offers, in the order of display")
    @APIResponse(responseCode = "200", description = "All of them, with the service's ETag")
    @APIResponse(responseCode = "304", description = "Still those of If-None-Match")
    public CompletionStage<RestResponse<Links>> list(UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return find.one(id.toString())
                .map(service -> Answers.found(ifNoneMatch, service.version(), Links.of(service)))
                .subscribeAsCompletionStage();
    }

    @PUT
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{addOnId}")
    @Operation(operationId = "linkAddOn", summary = "Offers an add-on with a service: the service's next version")
    @APIResponse(responseCode = "200", description = "The service's new version, with its ETag")
    @APIResponse(responseCode = "404", description = "not-found: the service or the add-on")
    @APIResponse(responseCode = "409", description = "illegal-transition: one of them is retired")
    @APIResponse(responseCode = "412", description = "stale-version: the service changed in the meantime")
    @APIResponse(responseCode = "422", description = "rules-violated: their currencies differ")
    @APIResponse(responseCode = "428", description = "precondition-required: no If-Match with the service's ETag")
    public CompletionStage<RestResponse<ServiceView>> link(
            UUID id, UUID addOnId, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid LinkRequest request) {
        return changed(link.link(caller.get(), id, addOnId, EntityTags.required(ifMatch), request.terms()));
    }

    @DELETE
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{addOnId}")
    @Operation(operationId = "unlinkAddOn", summary = "Offers an add-on no more: the service's next version")
    @APIResponse(responseCode = "200", description = "The service without it, with its ETag")
    @APIResponse(responseCode = "404", description = "not-found: the service or the add-on")
    @APIResponse(responseCode = "409", description = "illegal-transition: the service is retired")
    @APIResponse(responseCode = "412", description = "stale-version: the service changed in the meantime")
    @APIResponse(responseCode = "428", description = "precondition-required: no If-Match with the service's ETag")
    public CompletionStage<RestResponse<ServiceView>> unlink(
            UUID id, UUID addOnId, @HeaderParam("If-Match") String ifMatch) {
        return changed(unlink.unlink(caller.get(), id, addOnId, EntityTags.required(ifMatch)));
    }

    private static CompletionStage<RestResponse<ServiceView>> changed(Uni<OfferedService> change) {
        return change.map(service -> Answers.changed(service.version(), ServiceView.of(service)))
                .subscribeAsCompletionStage();
    }

    public record Links(List<OfferedAddOnView> items) {

        static Links of(OfferedService service) {
            return new Links(service.addOns().stream().map(OfferedAddOnView::of).toList());
        }
    }
}
