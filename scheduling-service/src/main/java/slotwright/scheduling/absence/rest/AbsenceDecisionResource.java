package slotwright.scheduling.absence.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.json.MultiLine;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Page;
import slotwright.scheduling.VersionedAnswer;
import slotwright.scheduling.absence.DecideAbsence;
import slotwright.scheduling.absence.FindAffected;
import slotwright.scheduling.absence.model.OnAffected;
import slotwright.scheduling.absence.rest.ApprovalView.AffectedView;

@Cancellable(false)
@Path("/api/v1/absences/{id}")
@Tag(name = "Absences")
public class AbsenceDecisionResource {

    private final DecideAbsence decide;
    private final FindAffected affected;
    private final CurrentCaller caller;
    private final Clock clock;

    public AbsenceDecisionResource(DecideAbsence decide, FindAffected affected, CurrentCaller caller, Clock clock) {
        this.decide = decide;
        this.affected = affected;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param onAffected what becomes of bookings in this time; without it, as whoever asked has said */
    public record ApproveRequest(
            @Schema(
                            description = "What becomes of bookings in this time, keep or cancel; as the request says"
                                    + " unless told")
                    @Pattern(regexp = "keep|cancel")
                    String onAffected) {}

    /** @param reason for whoever has asked */
    public record RejectRequest(@Size(max = 1_000) @MultiLine String reason) {}

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/approve")
    @Operation(
            operationId = "approveAbsence",
            summary = "Approve a request, which blocks from now on; tells the bookings that it meets")
    public CompletionStage<RestResponse<ApprovalView>> approve(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ApproveRequest request) {
        return decide.approve(caller.get(), id, EntityTags.required(ifMatch), OnAffected.of(request.onAffected()))
                .map(done -> VersionedAnswer.of(
                        done.absence().version(),
                        new ApprovalView(
                                AbsenceView.of(done.absence(), clock.instant()),
                                done.affected().stream().map(AffectedView::of).toList())))
                .subscribeAsCompletionStage();
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/reject")
    @Operation(operationId = "rejectAbsence", summary = "Refuse a request")
    public CompletionStage<RestResponse<AbsenceView>> reject(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RejectRequest request) {
        return decide.reject(caller.get(), id, EntityTags.required(ifMatch), request.reason())
                .map(absence -> VersionedAnswer.of(absence.version(), AbsenceView.of(absence, clock.instant())))
                .subscribeAsCompletionStage();
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Path("/affected-bookings")
    @Operation(
            operationId = "listAffectedBookings",
            summary = "Bookings that the absence meets and that nobody has moved yet; at most a hundred")
    public Uni<Page<AffectedView>> affected(@RestPath UUID id) {
        return affected.of(caller.get().reads(), id)
                .map(found -> new Page<>(found.stream().map(AffectedView::of).toList(), null));
    }
}
