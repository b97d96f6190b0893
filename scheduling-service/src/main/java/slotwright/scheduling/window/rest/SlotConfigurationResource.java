package slotwright.scheduling.window.rest;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
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
public class SlotConfigurationResource {

    private final OpenWindow open;
    private final ChangeWindow change;
    private final CloseWindow close;
    private final ReadWindows windows;
    private final OnceKeys keys;

    public SlotConfigurationResource(
            OpenWindow open, ChangeWindow change, CloseWindow close, ReadWindows windows, OnceKeys keys) {
        this.open = open;
        this.change = change;
        this.close = close;
        this.windows = windows;
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listSlotConfigurations", summary = "Windows of all locations or of one")
    public Uni<Page<SlotConfigurationView>> list(
            @RestQuery UUID locationId, @RestQuery String cursor, @RestQuery String limit) {
        return windows.page(locationId, cursor, Limit.of(limit)).map(page -> page.map(SlotConfigurationView::of));
    }

    @POST
    @Operation(operationId = "createSlotConfiguration", summary = "Open a window in which a location takes bookings")
    public CompletionStage<RestResponse<SlotConfigurationView>> create(
            @Parameter(description = OnceKeys.MEANING) @RestHeader(OnceKeys.HEADER) String key,
            @NotNull @Valid SlotConfigurationRequest request) {
        return open.at(
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
    @Path("/{id}")
    @Operation(operationId = "getSlotConfiguration", summary = "One window")
    public Uni<RestResponse<SlotConfigurationView>> get(@RestPath UUID id) {
        return windows.one(id).map(window -> VersionedAnswer.of(window.version(), SlotConfigurationView.of(window)));
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeSlotConfiguration", summary = "Change a window")
    public CompletionStage<RestResponse<SlotConfigurationView>> change(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SlotConfigurationRequest request) {
        return change.to(id, EntityTags.required(ifMatch), request.locationId(), request.rules())
                .map(window -> VersionedAnswer.of(window.version(), SlotConfigurationView.of(window)))
                .subscribeAsCompletionStage();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeSlotConfiguration", summary = "Close a window for good")
    public CompletionStage<Void> remove(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return close.forGood(id, EntityTags.required(ifMatch)).subscribeAsCompletionStage();
    }
}
