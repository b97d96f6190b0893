package slotwright.scheduling.window.rest;

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
import slotwright.scheduling.window.ChangeWindow;
import slotwright.scheduling.window.CloseWindow;
import slotwright.scheduling.window.OpenWindow;
import slotwright.scheduling.window.ReadWindows;

@Cancellable(false)
@Path("/api/v1/slot-configurations")
@Tag(name = "Slot configurations")
public class SlotConfigurationResource {

    private final OpenWindow open;
    private final ChangeWindow change;
    private final CloseWindow close;
    private final ReadWindows windows;
    private final OnceKeys keys;
    private final CurrentCaller caller;

    public SlotConfigurationResource(
            OpenWindow open,
            ChangeWindow change,
            CloseWindow close,
            ReadWindows windows,
            OnceKeys keys,
            CurrentCaller caller) {
        this.open = open;
        this.change = change;
        this.close = close;
        this.windows = windows;
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listSlotConfigurations", summary = "Windows of all locations or of one")
    public Uni<Page<SlotConfigurationView>> list(
            @RestQuery UUID locationId, @RestQuery String cursor, @RestQuery String limit) {
        return windows.page(caller.get().reads(), locationId, cursor, Limit.of(limit))
                .map(page -> page.map(SlotConfigurationView::of));
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(operationId = "createSlotConfiguration", summary = "Open a window in which a location takes bookings")
    @APIResponse(
            responseCode = "201",
            description = "Made; its place and its ETag are in the headers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SlotConfigurationView.class)))
    @APIResponse(
            responseCode = "404",
            description = "not-found: Not everybody and every place that the request names is in the caller's reach.")
    @APIResponse(
            responseCode = "409",
            description = "conflict: Another window of the same priority is open at the same time at some dates,"
                    + " and 'slotConfigurations' names all such; or, with a key, idempotency-in-progress.")
    public CompletionStage<RestResponse<SlotConfigurationView>> create(
            @Parameter(description = OnceKeys.MEANING) @RestHeader(OnceKeys.HEADER) String key,
            @NotNull @Valid SlotConfigurationRequest request) {
        return open.at(
                        caller.get(),
                        request.locationId(),
                        request.rules(),
                        new OnceAnswer<>(
                                keys.optional(key, "createSlotConfiguration", request),
                                SlotConfigurationView.class,
                                SlotConfigurationView::of))
                .map(made -> VersionedAnswer.created("slot-configurations", made.id(), made.version(), made))
                .subscribeAsCompletionStage();
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Path("/{id}")
    @Operation(operationId = "getSlotConfiguration", summary = "One window")
    public Uni<RestResponse<SlotConfigurationView>> get(@RestPath UUID id) {
        return windows.one(caller.get().reads(), id)
                .map(window -> VersionedAnswer.of(window.version(), SlotConfigurationView.of(window)));
    }

    @PUT
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(operationId = "changeSlotConfiguration", summary = "Change a window")
    @APIResponse(
            responseCode = "200",
            description = "Changed; its ETag is in the header",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SlotConfigurationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "conflict: Another window of the same priority is open at the same time at some dates,"
                    + " and 'slotConfigurations' names all such.")
    public CompletionStage<RestResponse<SlotConfigurationView>> change(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SlotConfigurationRequest request) {
        return change.to(caller.get(), id, EntityTags.required(ifMatch), request.locationId(), request.rules())
                .map(window -> VersionedAnswer.of(window.version(), SlotConfigurationView.of(window)))
                .subscribeAsCompletionStage();
    }

    @DELETE
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(operationId = "removeSlotConfiguration", summary = "Close a window for good")
    public CompletionStage<Void> remove(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return close.forGood(caller.get(), id, EntityTags.required(ifMatch)).subscribeAsCompletionStage();
    }
}
