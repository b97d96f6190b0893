package slotwright.booking.reservation.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.access.rest.Admission;
import slotwright.booking.access.rest.Changes;
import slotwright.booking.reservation.BookVisit;
import slotwright.booking.reservation.CancelBooking;
import slotwright.booking.reservation.CompleteBooking;
import slotwright.booking.reservation.FindBooking;
import slotwright.booking.reservation.ListBookings;
import slotwright.booking.reservation.RecordNoShow;
import slotwright.booking.reservation.RescheduleBooking;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.OnceKeys;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Page;

@Cancellable(false)
@Path("/api/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
public class BookingResource {

    private final BookVisit bookVisit;
    private final CancelBooking cancelBooking;
    private final RescheduleBooking rescheduleBooking;
    private final CompleteBooking completeBooking;
    private final RecordNoShow recordNoShow;
    private final FindBooking findBooking;
    private final ListBookings listBookings;
    private final Admission admission;
    private final OnceKeys keys;
    private final CurrentCaller caller;

    BookingResource(
            BookVisit bookVisit,
            CancelBooking cancelBooking,
            RescheduleBooking rescheduleBooking,
            CompleteBooking completeBooking,
            RecordNoShow recordNoShow,
            FindBooking findBooking,
            ListBookings listBookings,
            Admission admission,
            OnceKeys keys,
            CurrentCaller caller) {
        this.bookVisit = bookVisit;
        this.cancelBooking = cancelBooking;
        this.rescheduleBooking = rescheduleBooking;
        this.completeBooking = completeBooking;
        this.recordNoShow = recordNoShow;
        this.findBooking = findBooking;
        this.listBookings = listBookings;
        this.admission = admission;
        this.keys = keys;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Changes
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createBooking",
            summary = "Book a visit",
            description = "Sent again with the same Idempotency-Key, it gives the first answer again. Staff may name"
                    + " rules in overrides, each with a reason, that shall not stand in the way; a capacity always"
                    + " does. With notice overridden, channel back_office enters a visit of the last 31 days.")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "201",
            responseDescription = "Booked; ETag names the version, and a guest's accessToken opens it")
    @APIResponse(responseCode = "400", description = "Values that are not acceptable, or no Idempotency-Key")
    @APIResponse(responseCode = "403", description = "forbidden: overrides by somebody who is not staff")
    @APIResponse(
            responseCode = "409",
            description = "slot-taken, with conflicts, violations and alternatives; price-changed, with the new price;"
                    + " or idempotency-in-progress")
    @APIResponse(responseCode = "410", description = "quote-expired")
    @APIResponse(responseCode = "422", description = BookingAnswers.REFUSED)
    @APIResponse(responseCode = "503", description = "Something has not arrived yet, or too many ask; come again")
    public CompletionStage<RestResponse<BookingView>> book(
            @Parameter(description = OnceKeys.MEANING, required = true) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid BookingRequest request) {
        return bookVisit
                .book(
                        request.wanted(),
                        caller.get(),
                        keys.required(
                                key,
                                "createBooking",
                                request,
                                request.customer().identity()))
                .map(BookingAnswers::created)
                .subscribeAsCompletionStage();
    }

    @GET
    @RolesAllowed({Role.CUSTOMER, Role.STAFF, Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listBookings",
            summary = "Bookings in order of their start",
            description = "Those within reach: a customer's own, of staff and managers those of their locations.")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    public CompletionStage<RestResponse<Page<BookingView>>> list(@Valid @BeanParam BookingListRequest request) {
        return listBookings
                .list(request.filter(), caller.get().reads())
                .map(BookingAnswers::listed)
                .subscribeAsCompletionStage();
    }

    @GET
    @PermitAll
    @Path("/{number}")
    @Operation(operationId = "getBooking", summary = "One booking")
    @APIResponse(responseCode = "200", description = "The booking; ETag names its version")
    @APIResponse(responseCode = "429", description = Admission.LIMITED)
    public CompletionStage<RestResponse<BookingView>> find(
            @PathParam("number") String number,
            @Parameter(description = Admission.MEANING) @HeaderParam(Admission.HEADER) String access) {
        return admission
                .reading(number, access)
                .chain(mandate -> findBooking.find(number, mandate.scope()))
                .map(BookingAnswers::found)
                .subscribeAsCompletionStage();
    }

    @POST
    @PermitAll
    @Changes
    @Path("/{number}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelBooking", summary = "Cancel a booking")
    @APIResponse(responseCode = "200", description = "Cancelled; the time is free")
    @APIResponse(responseCode = "403", description = Admission.FORBIDDEN)
    @APIResponse(responseCode = "409", description = "illegal-transition, with from, to and allowed")
    @APIResponse(responseCode = "429", description = Admission.LIMITED)
    public CompletionStage<RestResponse<BookingView>> cancel(
            @PathParam("number") String number,
            @Parameter(description = Admission.MEANING) @HeaderParam(Admission.HEADER) String access,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid CancelRequest request) {
        var admitted = admission.changing(number, access);
        long expected = EntityTags.required(ifMatch);
        OnceKey once = keys.optional(key, "cancelBooking " + number + ifMatch, request, number);
        return admitted.chain(mandate -> cancelBooking.cancel(number, expected, request.reason(), mandate, once))
                .map(BookingAnswers::found)
                .subscribeAsCompletionStage();
    }

    @POST
    @PermitAll
    @Changes
    @Path("/{number}/reschedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rescheduleBooking", summary = "Move a booking to another start")
    @APIResponse(responseCode = "200", description = "Moved, with the same number")
    @APIResponse(responseCode = "403", description = "forbidden: overrides by somebody who is not staff")
    @APIResponse(responseCode = "409", description = "slot-taken: nothing was changed; or illegal-transition")
    @APIResponse(responseCode = "422", description = "rules-violated: nothing was changed")
    @APIResponse(responseCode = "429", description = Admission.LIMITED)
    public CompletionStage<RestResponse<BookingView>> reschedule(
            @PathParam("number") String number,
            @Parameter(description = Admission.MEANING) @HeaderParam(Admission.HEADER) String access,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid RescheduleRequest request) {
        var admitted = admission.changing(number, access);
        long expected = EntityTags.required(ifMatch);
        OnceKey once = keys.optional(key, "rescheduleBooking " + number + ifMatch, request, number);
        return admitted.chain(
                        mandate -> rescheduleBooking.reschedule(number, expected, request.wanted(), mandate, once))
                .map(BookingAnswers::found)
                .subscribeAsCompletionStage();
    }

    @POST
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN})
    @Path("/{number}/complete")
    @Operation(operationId = "completeBooking", summary = "Say that a visit took place")
    @APIResponse(
            responseCode = "200",
            description = "Completed; where that is before its end, the rest of the time is free")
    @APIResponse(
            responseCode = "409",
            description = "illegal-transition, with from, to and allowed; with firstPossible where it has not begun")
    public CompletionStage<RestResponse<BookingView>> complete(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key) {
        return completeBooking
                .complete(
                        number,
                        EntityTags.required(ifMatch),
                        Mandate.of(caller.get()),
                        keys.optional(key, "completeBooking " + number + ifMatch, ""))
                .map(BookingAnswers::found)
                .subscribeAsCompletionStage();
    }

    @POST
    @RolesAllowed({Role.STAFF, Role.MANAGER, Role.ADMIN})
    @Path("/{number}/no-show")
    @Operation(operationId = "recordNoShow", summary = "Say that nobody came")
    @APIResponse(
            responseCode = "200",
            description = "Recorded; where that is before the end, the rest of the time is free")
    @APIResponse(
            responseCode = "409",
            description =
                    "illegal-transition, with from, to and allowed; with firstPossible where it began less than 15 minutes ago")
    public CompletionStage<RestResponse<BookingView>> noShow(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key) {
        return recordNoShow
                .record(
                        number,
                        EntityTags.required(ifMatch),
                        Mandate.of(caller.get()),
                        keys.optional(key, "recordNoShow " + number + ifMatch, ""))
                .map(BookingAnswers::found)
                .subscribeAsCompletionStage();
    }
}
