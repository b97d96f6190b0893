package slotwright.scheduling.location.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import slotwright.platform.problem.Problem;
import slotwright.scheduling.VersionedAnswer;
import slotwright.scheduling.location.ChangeLocation;
import slotwright.scheduling.location.CreateLocation;
import slotwright.scheduling.location.ReadLocations;
import slotwright.scheduling.location.SetHolidays;
import slotwright.scheduling.location.model.Postcode;
import slotwright.scheduling.location.store.LocationRow;

@Cancellable(false)
@Path("/api/v1/locations")
@Tag(name = "Locations")
public class LocationResource {

    private final CreateLocation create;
    private final ChangeLocation change;
    private final SetHolidays holidays;
    private final ReadLocations locations;
    private final OnceKeys keys;
    private final CurrentCaller caller;

    public LocationResource(
            CreateLocation create,
            ChangeLocation change,
            SetHolidays holidays,
            ReadLocations locations,
            OnceKeys keys,
            CurrentCaller caller) {
        this.create = create;
        this.change = change;
        this.holidays = holidays;
        this.locations = locations;
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listLocations", summary = "Locations in the order of their ids")
    @APIResponse(responseCode = "200", description = "One page; without nextCursor it is the last")
    @APIResponse(responseCode = "400", description = "A parameter that is not acceptable")
    public Uni<Page<LocationView>> list(
            @Parameter(
                            description =
                                    "Only those whose service area says that they go there; capital letters, spaces"
                                            + " and hyphens make no difference",
                            example = "10115")
                    @RestQuery
                    String postcode,
            @RestQuery String cursor,
            @RestQuery String limit) {
        return locations.page(postcode(postcode), cursor, Limit.of(limit)).map(page -> page.map(LocationView::of));
    }

    private static Postcode postcode(String written) {
        if (written != null && !written.matches(Postcode.WRITTEN)) {
            throw Problem.invalid("?postcode", "format", "must be a postcode such as 10115");
        }
        return written == null ? null : Postcode.of(written);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "createLocation", summary = "Add a location")
    @APIResponse(
            responseCode = "201",
            description = "Made; its place and its ETag are in the headers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LocationView.class)))
    public CompletionStage<RestResponse<LocationView>> create(
            @Parameter(description = OnceKeys.MEANING) @RestHeader(OnceKeys.HEADER) String key,
            @NotNull @Valid LocationRequest request) {
        return create.with(
                        caller.get(),
                        request.details(),
                        new OnceAnswer<>(
                                keys.optional(key, "createLocation", request), LocationView.class, LocationView::of))
                .map(made -> VersionedAnswer.created("locations", made.id(), made.version(), made))
                .subscribeAsCompletionStage();
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @Operation(operationId = "getLocation", summary = "One location")
    public Uni<RestResponse<LocationView>> get(@RestPath UUID id) {
        return locations.one(id).map(LocationResource::answer);
    }

    @PUT
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(
            operationId = "changeLocation",
            summary = "Change a location; zone and currency are fixed while bookings are to come")
    public CompletionStage<RestResponse<LocationView>> change(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid LocationRequest request) {
        return change.to(caller.get(), id, EntityTags.required(ifMatch), request.details())
                .map(LocationResource::answer)
                .subscribeAsCompletionStage();
    }

    @GET
    @PermitAll
    @Path("/{id}/holidays")
    @Operation(operationId = "getHolidays", summary = "The holidays of a location")
    public Uni<RestResponse<HolidaysView>> holidays(@RestPath UUID id) {
        return locations.one(id).map(row -> VersionedAnswer.of(row.version(), new HolidaysView(row.holidays())));
    }

    @PUT
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}/holidays")
    @Operation(operationId = "setHolidays", summary = "Set all holidays of a location")
    public CompletionStage<RestResponse<HolidaysView>> holidays(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid HolidaysRequest request) {
        return holidays.of(caller.get(), id, EntityTags.required(ifMatch), request.sorted())
                .map(row -> VersionedAnswer.of(row.version(), new HolidaysView(row.holidays())))
                .subscribeAsCompletionStage();
    }

    private static RestResponse<LocationView> answer(LocationRow row) {
        return VersionedAnswer.of(row.version(), LocationView.of(row));
    }
}
