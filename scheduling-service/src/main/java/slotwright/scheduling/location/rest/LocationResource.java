package slotwright.scheduling.location.rest;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import slotwright.scheduling.location.ChangeLocation;
import slotwright.scheduling.location.CreateLocation;
import slotwright.scheduling.location.ReadLocations;
import slotwright.scheduling.location.SetHolidays;
import slotwright.scheduling.location.store.LocationRow;

@Cancellable(false)
@Path("/api/v1/locations")
public class LocationResource {

    private final CreateLocation create;
    private final ChangeLocation change;
    private final SetHolidays holidays;
    private final ReadLocations locations;
    private final OnceKeys keys;

    public LocationResource(
            CreateLocation create,
            ChangeLocation change,
            SetHolidays holidays,
            ReadLocations locations,
            OnceKeys keys) {
        this.create = create;
        this.change = change;
        this.holidays = holidays;
        this.locations = locations;
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listLocations", summary = "Locations in the order of their ids")
    public Uni<Page<LocationView>> list(@RestQuery String cursor, @RestQuery String limit) {
        return locations.page(cursor, Limit.of(limit)).map(page -> page.map(LocationView::of));
    }

    @POST
    @Operation(operationId = "createLocation", summary = "Add a location")
    public CompletionStage<RestResponse<LocationView>> create(
            @Parameter(description = OnceKeys.MEANING) @RestHeader(OnceKeys.HEADER) String key,
            @NotNull @Valid LocationRequest request) {
        return create.with(
                        request.details(),
                        new OnceAnswer<>(
                                keys.optional(key, "createLocation", request), LocationView.class, LocationView::of))
                .map(made -> VersionedAnswer.created("locations", made.id(), made.version(), made))
                .subscribeAsCompletionStage();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getLocation", summary = "One location")
    public Uni<RestResponse<LocationView>> get(@RestPath UUID id) {
        return locations.one(id).map(LocationResource::answer);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "changeLocation",
            summary = "Change a location; zone and currency are fixed while bookings are to come")
    public CompletionStage<RestResponse<LocationView>> change(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid LocationRequest request) {
        return change.to(id, EntityTags.required(ifMatch), request.details())
                .map(LocationResource::answer)
                .subscribeAsCompletionStage();
    }

    @GET
    @Path("/{id}/holidays")
    @Operation(operationId = "getHolidays", summary = "The holidays of a location")
    public Uni<RestResponse<HolidaysView>> holidays(@RestPath UUID id) {
        return locations.one(id).map(row -> VersionedAnswer.of(row.version(), new HolidaysView(row.holidays())));
    }

    @PUT
    @Path("/{id}/holidays")
    @Operation(operationId = "setHolidays", summary = "Set all holidays of a location")
    public CompletionStage<RestResponse<HolidaysView>> holidays(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid HolidaysRequest request) {
        return holidays.of(id, EntityTags.required(ifMatch), request.sorted())
                .map(row -> VersionedAnswer.of(row.version(), new HolidaysView(row.holidays())))
                .subscribeAsCompletionStage();
    }

    private static RestResponse<LocationView> answer(LocationRow row) {
        return VersionedAnswer.of(row.version(), LocationView.of(row));
    }
}
