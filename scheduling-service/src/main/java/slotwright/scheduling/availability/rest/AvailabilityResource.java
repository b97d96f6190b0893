package slotwright.scheduling.availability.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.availability.CountFreeStarts;
import slotwright.scheduling.availability.FindNextSlots;
import slotwright.scheduling.availability.FindSlots;
import slotwright.scheduling.availability.model.VisitQuery;

@Path("/api/v1/availability")
@Tag(name = "Availability")
public class AvailabilityResource {

    private static final String RANK =
            "least-fragmentation (unless told), fairness, priority, rating or preference: by what staff are"
                    + " ordered, and by what a start of a day is recommended";
    private static final int NEXT = 10;

    private final FindSlots slots;
    private final CountFreeStarts days;
    private final FindNextSlots next;
    private final SchedulingSettings.Availability settings;

    public AvailabilityResource(
            FindSlots slots, CountFreeStarts days, FindNextSlots next, SchedulingSettings settings) {
        this.slots = slots;
        this.days = days;
        this.next = next;
        this.settings = settings.availability();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAvailability", summary = "Free starts of some dates, in order of time")
    public Uni<RestResponse<AvailabilityView>> list(
            @BeanParam VisitParameters visit,
            @BeanParam DateParameters dates,
            @RestQuery @Parameter(description = RANK) String rank,
            @RestQuery String cursor,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SlotPage page = SlotPage.behind(cursor, settings.mostSlots());
        return slots.matching(dates.query(visit, rank, settings.mostDays()))
                .map(found -> answer(found.version(), ifNoneMatch, () -> page.of(found)));
    }

    @POST
    @PermitAll
    @Cancellable(false)
    @Path("/search")
    @Operation(
            operationId = "searchAvailability",
            summary = "Free starts of some dates for several services in one visit, in order of time",
            description = "The services are done one after the other by one person. What catalog offers as a package"
                    + " is not in priceFrom; a quote has it.")
    @APIResponse(
            responseCode = "200",
            description = "As GET /availability answers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AvailabilityView.class)))
    public CompletionStage<AvailabilityView> search(@RestQuery String cursor, @NotNull @Valid SearchRequest request) {
        SlotPage page = SlotPage.behind(cursor, settings.mostSlots());
        return slots.matching(request.query(settings.mostDays())).map(page::of).subscribeAsCompletionStage();
    }

    @GET
    @PermitAll
    @Path("/days")
    @Operation(operationId = "listFreeDays", summary = "How many starts are free on each of some dates")
    public Uni<RestResponse<FreeDaysView>> days(
            @BeanParam VisitParameters visit,
            @BeanParam DateParameters dates,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return days.matching(dates.query(visit, null, settings.mostDays()))
                .map(found -> answer(found.version(), ifNoneMatch, () -> FreeDaysView.of(found)));
    }

    @GET
    @PermitAll
    @Path("/next")
    @Operation(operationId = "findNextAvailability", summary = "The first free starts, from today or from a date on")
    public Uni<RestResponse<NextSlotsView>> next(
            @BeanParam VisitParameters visit,
            @RestQuery @Parameter(description = "First local date at the location; today unless told") LocalDate from,
            @RestQuery @Parameter(description = "Most slots, 10 unless told") Integer limit,
            @RestQuery @Parameter(description = RANK) String rank,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return next.matching(checked(visit, limit, rank), from, limit == null ? NEXT : limit)
                .map(found -> answer(found.first().version(), ifNoneMatch, () -> NextSlotsView.of(found)));
    }

    /** @throws Problem 400 for all that is wrong */
    private VisitQuery checked(VisitParameters visit, Integer limit, String rank) {
        Violations violations = new Violations();
        visit.check(violations);
        if (limit != null && (limit < 1 || limit > settings.mostNext())) {
            violations.add("?limit", "out-of-range", "must be a whole number from 1 to " + settings.mostNext());
        }
        VisitParameters.checkRank(rank, violations);
        violations.throwIfAny();
        return visit.query(rank);
    }

    private static <T> RestResponse<T> answer(String version, String ifNoneMatch, Supplier<T> view) {
        String tag = EntityTags.weak(version);
        ResponseBuilder<T> answer = EntityTags.unchanged(ifNoneMatch, tag)
                ? ResponseBuilder.create(Status.NOT_MODIFIED)
                : ResponseBuilder.ok(view.get());
        return answer.header(HttpHeaders.ETAG, tag).build();
    }
}
