package slotwright.scheduling.staff.rest;

import io.smallrye.mutiny.Uni;
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
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.once.OnceKeys;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Limit;
import slotwright.platform.page.Page;
import slotwright.scheduling.VersionedAnswer;
import slotwright.scheduling.staff.AddStaff;
import slotwright.scheduling.staff.ChangeStaff;
import slotwright.scheduling.staff.ReadStaff;

@Cancellable(false)
@Path("/api/v1/staff")
@Tag(name = "Staff")
public class StaffResource {

    private final AddStaff add;
    private final ChangeStaff change;
    private final ReadStaff staff;
    private final OnceKeys keys;
    private final CurrentCaller caller;

    public StaffResource(AddStaff add, ChangeStaff change, ReadStaff staff, OnceKeys keys, CurrentCaller caller) {
        this.add = add;
        this.change = change;
        this.staff = staff;
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listStaff", summary = "Staff members in the order of their ids")
    public Uni<Page<StaffView>> list(@RestQuery String cursor, @RestQuery String limit) {
        Caller who = caller.get();
        return staff.page(who.reads(), cursor, Limit.of(limit)).map(page -> page.map(row -> StaffView.of(row, who)));
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(operationId = "addStaff", summary = "Add a staff member")
    @APIResponse(
            responseCode = "201",
            description = "Made; its place and its ETag are in the headers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StaffView.class)))
    @APIResponse(
            responseCode = "404",
            description = "not-found: Not everybody and every place that the request names is in the caller's reach.")
    public CompletionStage<RestResponse<StaffView>> add(
            @Parameter(description = OnceKeys.MEANING) @RestHeader(OnceKeys.HEADER) String key,
            @NotNull @Valid StaffRequest request) {
        Caller who = caller.get();
        return add.with(
                        who,
                        request.details(),
                        new OnceAnswer<>(
                                keys.optional(key, "addStaff", request),
                                StaffView.class,
                                row -> StaffView.of(row, who)))
                .map(made -> VersionedAnswer.created("staff", made.id(), made.version(), made))
                .subscribeAsCompletionStage();
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Path("/{id}")
    @Operation(operationId = "getStaff", summary = "One staff member")
    public Uni<RestResponse<StaffView>> get(@RestPath UUID id) {
        Caller who = caller.get();
        return staff.one(who.reads(), id).map(row -> VersionedAnswer.of(row.version(), StaffView.of(row, who)));
    }

    @PUT
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(
            operationId = "changeStaff",
            summary = "Change a staff member; the home location is fixed while bookings are to come")
    public CompletionStage<RestResponse<StaffView>> change(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid StaffRequest request) {
        Caller who = caller.get();
        return change.to(who, id, EntityTags.required(ifMatch), request.details())
                .map(row -> VersionedAnswer.of(row.version(), StaffView.of(row, who)))
                .subscribeAsCompletionStage();
    }
}
