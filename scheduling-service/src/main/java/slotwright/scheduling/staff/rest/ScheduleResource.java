package slotwright.scheduling.staff.rest;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.once.OnceKeys;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Page;
import slotwright.scheduling.VersionedAnswer;
import slotwright.scheduling.staff.AddSchedule;
import slotwright.scheduling.staff.ChangeSchedule;
import slotwright.scheduling.staff.ReadStaff;
import slotwright.scheduling.staff.RemoveSchedule;

@Cancellable(false)
@Path("/api/v1/staff/{staffId}/schedules")
@Tag(name = "Staff")
public class ScheduleResource {

    private final AddSchedule add;
    private final ChangeSchedule change;
    private final RemoveSchedule remove;
    private final ReadStaff staff;
    private final OnceKeys keys;
    private final CurrentCaller caller;

    public ScheduleResource(
            AddSchedule add,
            ChangeSchedule change,
            RemoveSchedule remove,
            ReadStaff staff,
            OnceKeys keys,
            CurrentCaller caller) {
        this.add = add;
        this.change = change;
        this.remove = remove;
        this.staff = staff;
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listSchedules",
            summary = "All working periods of a staff member, in order of their dates")
    public Uni<Page<ScheduleView>> list(@RestPath UUID staffId) {
        return staff.schedulesOf(caller.get().reads(), staffId)
                .map(rows -> new Page<>(rows, null).map(ScheduleView::of));
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(operationId = "addSchedule", summary = "Add a working period")
    @APIResponse(
            responseCode = "201",
            description = "Made; its place and its ETag are in the headers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScheduleView.class)))
    public CompletionStage<RestResponse<ScheduleView>> add(
            @RestPath UUID staffId,
            @Parameter(description = OnceKeys.MEANING) @RestHeader(OnceKeys.HEADER) String key,
            @NotNull @Valid ScheduleRequest request) {
        return add.to(
                        caller.get(),
                        staffId,
                        request::schedule,
                        new OnceAnswer<>(
                                keys.optional(key, "addSchedule " + staffId, request),
                                ScheduleView.class,
                                ScheduleView::of))
                .map(made ->
                        VersionedAnswer.created("staff/" + staffId + "/schedules", made.id(), made.version(), made))
                .subscribeAsCompletionStage();
    }

    @PUT
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(operationId = "changeSchedule", summary = "Change a working period")
    public CompletionStage<RestResponse<ScheduleView>> change(
            @RestPath UUID staffId,
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ScheduleRequest request) {
        return change.to(caller.get(), staffId, id, EntityTags.required(ifMatch), request::schedule)
                .map(row -> VersionedAnswer.of(row.version(), ScheduleView.of(row)))
                .subscribeAsCompletionStage();
    }

    @DELETE
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(operationId = "removeSchedule", summary = "Remove a working period; its bookings stay and are marked")
    public CompletionStage<Void> remove(
            @RestPath UUID staffId, @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return remove.of(caller.get(), staffId, id, EntityTags.required(ifMatch))
                .subscribeAsCompletionStage();
    }
}
