package slotwright.catalog.category;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import slotwright.catalog.http.Answers;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.once.OnceKeys;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Page;

@Cancellable(false)
@Path("/api/v1/categories")
@Tag(name = "Categories")
public class CategoryResource {

    private final KeepCategories keep;
    private final ListCategories list;
    private final OnceKeys keys;
    private final CurrentCaller caller;

    public CategoryResource(KeepCategories keep, ListCategories list, OnceKeys keys, CurrentCaller caller) {
        this.keep = keep;
        this.list = list;
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCategories", summary = "Lists the active categories in the order of display")
    @APIResponse(responseCode = "200", description = "One page; without nextCursor it is the last")
    public CompletionStage<Page<CategoryView>> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return list.page(cursor, limit).subscribeAsCompletionStage();
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "createCategory", summary = "Makes a category")
    @APIResponse(
            responseCode = "201",
            description = "Made; its place and its ETag are in the headers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CategoryView.class)))
    @APIResponse(responseCode = "409", description = "duplicate: the slug is taken; or idempotency-in-progress")
    public CompletionStage<RestResponse<CategoryView>> create(
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid CategoryRequest request) {
        return keep.create(caller.get(), request, keys.optional(key, "createCategory", request))
                .map(made -> Answers.created("categories", made.id(), made.version(), made))
                .subscribeAsCompletionStage();
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Path("/{id}")
    @Operation(operationId = "changeCategory", summary = "Replaces a category's title and order")
    @APIResponse(responseCode = "200", description = "As it is now, with its new ETag")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is retired")
    public CompletionStage<RestResponse<CategoryView>> change(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CategoryRequest request) {
        return keep.change(caller.get(), id, EntityTags.required(ifMatch), request)
                .map(changed -> Answers.changed(changed.version(), changed))
                .subscribeAsCompletionStage();
    }

    @DELETE
    @RolesAllowed(Role.ADMIN)
    @Path("/{id}")
    @Operation(operationId = "retireCategory", summary = "Retires a category; services in it stay")
    @APIResponse(responseCode = "204", description = "It is retired, now or before")
    public CompletionStage<Void> retire(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return keep.retire(caller.get(), id, EntityTags.required(ifMatch)).subscribeAsCompletionStage();
    }
}
