package slotwright.catalog.promotion.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import slotwright.catalog.http.Patches;
import slotwright.catalog.promotion.DefinePromotion;
import slotwright.catalog.promotion.FindPromotions;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.once.OnceKeys;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Page;

/** Whoever knows a code can use it, so only those who sell see the list. */
@Cancellable(false)
@Path("/api/v1/promotions")
@Tag(name = "Promotions")
public class PromotionResource {

    private final DefinePromotion define;
    private final FindPromotions find;
    private final Patches patches;
    private final OnceKeys keys;
    private final CurrentCaller caller;

    public PromotionResource(
            DefinePromotion define, FindPromotions find, Patches patches, OnceKeys keys, CurrentCaller caller) {
        this.define = define;
        this.find = find;
        this.patches = patches;
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listPromotions", summary = "Lists codes and packages by title, those that have ended too")
    @APIResponse(responseCode = "200", description = "One page; without nextCursor it is the last")
    public CompletionStage<Page<PromotionView>> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return find.page(cursor, limit).map(page -> page.map(PromotionView::of)).subscribeAsCompletionStage();
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "createPromotion",
            summary = "Makes a promotion code or a package of services",
            description = "A code counts once in a booking that names it. A package counts by itself for each visit"
                    + " with all of its services, unless the discount of several services is larger.")
    @APIResponse(
            responseCode = "201",
            description = "Made; its place and its ETag are in the headers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PromotionView.class)))
    @APIResponse(responseCode = "409", description = "duplicate: the code is taken; or idempotency-in-progress")
    @APIResponse(responseCode = "422", description = "rules-violated: one of the services does not exist")
    public CompletionStage<RestResponse<PromotionView>> create(
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid PromotionRequest request) {
        var answer = new OnceAnswer<>(
                keys.optional(key, "createPromotion", request), PromotionView.class, PromotionView::of);
        return define.create(caller.get(), request.said(), answer)
                .map(made -> Answers.created("promotions", made.id(), made.version(), made))
                .subscribeAsCompletionStage();
    }

    @PATCH
    @RolesAllowed(Role.ADMIN)
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Operation(
            operationId = "patchPromotion",
            summary = "Changes the keys that are given",
            description = "JSON merge patch. Kind and code are fixed; active false ends it.")
    @APIResponse(responseCode = "200", description = "As it is now, with its new ETag")
    @APIResponse(responseCode = "422", description = "rules-violated: one of the services does not exist")
    public CompletionStage<RestResponse<PromotionView>> patch(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode patch) {
        return define.change(caller.get(), id, EntityTags.required(ifMatch), current -> patches.apply(
                                PromotionView.said(current.active(), current.definition()),
                                patch,
                                PromotionRequest.class)
                        .said())
                .map(changed -> Answers.changed(changed.version(), PromotionView.of(changed)))
                .subscribeAsCompletionStage();
    }
}
