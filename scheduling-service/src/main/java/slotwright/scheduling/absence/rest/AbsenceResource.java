package slotwright.scheduling.absence.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
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
import slotwright.scheduling.absence.ChangeAbsence;
import slotwright.scheduling.absence.ReadAbsences;
import slotwright.scheduling.absence.RecordAbsence;
import slotwright.scheduling.absence.WithdrawAbsence;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.Status;
import slotwright.scheduling.absence.store.AbsenceFilter;

@Cancellable(false)
@Path("/api/v1/absences")
@Tag(name = "Absences")
public class AbsenceResource {

    private final RecordAbsence record;
    private final ChangeAbsence change;
    private final WithdrawAbsence withdraw;
    private final ReadAbsences absences;
    private final OnceKeys keys;
    private final CurrentCaller caller;
    private final Clock clock;

    public AbsenceResource(
            RecordAbsence record,
            ChangeAbsence change,
            WithdrawAbsence withdraw,
            ReadAbsences absences,
            OnceKeys keys,
            CurrentCaller caller,
            Clock clock) {
        this.record = record;
        this.change = change;
        this.withdraw = withdraw;
        this.absences = absences;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param to inclusive */
    @GET
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listAbsences", summary = "Absences in order of their local begin")
    public Uni<Page<AbsenceView>> list(
            @RestQuery UUID locationId,
            @RestQuery UUID staffId,
            @Parameter(description = "Those that stand instead of occurrences of this one") @RestQuery UUID parentId,
            @Parameter(description = "As it was decided: being under way or over is approved")
                    @RestQuery
                    @Pattern(regexp = "pending|approved|rejected")
                    String status,
            @RestQuery LocalDate from,
            @RestQuery LocalDate to,
            @RestQuery String cursor,
            @RestQuery String limit) {
        AbsenceFilter filter = new AbsenceFilter(
                locationId,
                staffId,
                parentId,
                status == null ? null : Status.of(status),
                from,
                to,
                ReadAbsences.position(cursor));
        return absences.page(caller.get().reads(), filter, Limit.of(limit)).map(page -> page.map(this::view));
    }

    @POST
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN})
    @Operation(
            operationId = "recordAbsence",
            summary = "Record an absence of staff or the closing of a location; staff ask for absences of their own,"
                    + " which block nothing until a manager approves them, but in an emergency")
    @APIResponse(
            responseCode = "201",
            description = "Made; its place and its ETag are in the headers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AbsenceView.class)))
    @APIResponse(
            responseCode = "404",
            description = "not-found: Not everybody and every place that the request names is in the caller's reach.")
    public CompletionStage<RestResponse<AbsenceView>> record(
            @Parameter(description = OnceKeys.MEANING) @RestHeader(OnceKeys.HEADER) String key,
            @NotNull @Valid AbsenceRequest request) {
        return record.of(
                        caller.get(),
                        request.wish(),
                        new OnceAnswer<>(keys.optional(key, "recordAbsence", request), AbsenceView.class, this::view))
                .map(made -> VersionedAnswer.created("absences", made.id(), made.version(), made))
                .subscribeAsCompletionStage();
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Path("/{id}")
    @Operation(operationId = "getAbsence", summary = "One absence")
    public Uni<RestResponse<AbsenceView>> get(@RestPath UUID id) {
        return absences.one(caller.get().reads(), id)
                .map(absence -> VersionedAnswer.of(absence.version(), view(absence)));
    }

    @PUT
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(
            operationId = "changeAbsence",
            summary = "Change an absence, but not whom it is about; what staff change has to be approved again")
    public CompletionStage<RestResponse<AbsenceView>> change(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AbsenceRequest request) {
        return change.to(caller.get(), id, EntityTags.required(ifMatch), request.wish())
                .map(absence -> VersionedAnswer.of(absence.version(), view(absence)))
                .subscribeAsCompletionStage();
    }

    @DELETE
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN})
    @Path("/{id}")
    @Operation(
            operationId = "withdrawAbsence",
            summary = "Withdraw an absence; staff what they have asked for. What stands instead of its occurrences goes"
                    + " with it; what it stands instead of comes back")
    public CompletionStage<Void> withdraw(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return withdraw.of(caller.get(), id, EntityTags.required(ifMatch)).subscribeAsCompletionStage();
    }

    private AbsenceView view(Absence absence) {
        return AbsenceView.of(absence, clock.instant());
    }
}
