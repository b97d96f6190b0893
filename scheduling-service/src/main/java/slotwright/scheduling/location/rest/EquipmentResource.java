package slotwright.scheduling.location.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.page.EntityTags;
import slotwright.scheduling.VersionedAnswer;
import slotwright.scheduling.location.ReadLocations;
import slotwright.scheduling.location.SetEquipment;
import slotwright.scheduling.location.store.LocationRow;

@Cancellable(false)
@Path("/api/v1/locations/{id}/equipment")
@Tag(name = "Locations")
public class EquipmentResource {

    private final SetEquipment set;
    private final ReadLocations locations;
    private final CurrentCaller caller;

    public EquipmentResource(SetEquipment set, ReadLocations locations, CurrentCaller caller) {
        this.set = set;
        this.locations = locations;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getEquipment", summary = "The equipment of a location")
    public Uni<RestResponse<EquipmentBody>> get(@RestPath UUID id) {
        return locations.one(id).map(EquipmentResource::answer);
    }

    @PUT
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(
            operationId = "setEquipment",
            summary = "Set all equipment of a location",
            description = "A visit takes what its services need of it; more than there is cannot be booked at once."
                    + " What bookings took before stays theirs.")
    public CompletionStage<RestResponse<EquipmentBody>> set(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EquipmentBody request) {
        return set.of(caller.get(), id, EntityTags.required(ifMatch), request.counts())
                .map(EquipmentResource::answer)
                .subscribeAsCompletionStage();
    }

    private static RestResponse<EquipmentBody> answer(LocationRow row) {
        return VersionedAnswer.of(row.version(), EquipmentBody.of(row.equipment()));
    }
}
