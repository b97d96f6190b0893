package slotwright.booking.reservation.rest;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.booking.reservation.BookVisit;
import slotwright.booking.reservation.CancelBooking;
import slotwright.booking.reservation.CompleteBooking;
import slotwright.booking.reservation.FindBooking;
import slotwright.booking.reservation.ListBookings;
import slotwright.booking.reservation.RecordNoShow;
import slotwright.booking.reservation.RescheduleBooking;
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
    private final OnceKeys keys;

    BookingResource(
            BookVisit bookVisit,
            CancelBooking cancelBooking,
            RescheduleBooking rescheduleBooking,
            CompleteBooking completeBooking,
            RecordNoShow recordNoShow,
            FindBooking findBooking,
            ListBookings listBookings,
            OnceKeys keys) {
        this.bookVisit = bookVisit;
        this.cancelBooking = cancelBooking;
        this.rescheduleBooking = rescheduleBooking;
        this.completeBooking = completeBooking;
        this.recordNoShow = recordNoShow;
        this.findBooking = findBooking;
        this.listBookings = listBookings;
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createBooking",
            summary = "Book a visit",
            description = "Sent again with the same Idempotency-Key, it gives the first answer again. Staff may name"
                    + " rules in overrides, each with a reason, that shall not stand in the way; a capacity always"
                    + " does. With notice overridden, channel back_office enters a visit of the last 31 days.")
    @APIResponse(responseCode = "201", description = "Booked; Location and ETag name the booking and its version")
    @APIResponse(responseCode = "400", description = "Values that are not acceptable, or no Idempotency-Key")
    @APIResponse(responseCode = "403", description = "forbidden: overrides by somebody who is not staff")
    @APIResponse(
            responseCode = "409",
            description = "slot-taken, with conflicts, violations and alternatives; price-changed, with the new price;"
                    + " or idempotency-in-progress")
    @APIResponse(responseCode = "422", description = "rules-violated, with every rule; or idempotency-key-reused")
    @APIResponse(responseCode = "503", description = "Something has not arrived yet, or too many ask; come again")
    public CompletionStage<RestResponse<BookingView>> book(
            @Parameter(description = OnceKeys.MEANING, required = true) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid BookingRequest request) {
        return bookVisit
                .book(request.wanted(), keys.required(key, "createBooking", request))
                .map(BookingAnswers::created)
                .subscribeAsCompletionStage();
    }

    @GET
    @Operation(operationId = "listBookings", summary = "Bookings in order of their start")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    public CompletionStage<RestResponse<Page<BookingView>>> list(@Valid @BeanParam BookingListRequest request) {
        return listBookings.list(request.filter()).map(BookingAnswers::listed).subscribeAsCompletionStage();
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "getBooking", summary = "One booking")
    @APIResponse(responseCode = "200", description = "The booking; ETag names its version")
    public CompletionStage<RestResponse<BookingView>> find(@PathParam("number") String number) {
        return findBooking.find(number).map(BookingAnswers::found).subscribeAsCompletionStage();
    }

    @POST
    @Path("/{number}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelBooking", summary = "Cancel a booking")
    @APIResponse(responseCode = "200", description = "Cancelled; the time is free")
    @APIResponse(responseCode = "409", description = "illegal-transition, with from, to and allowed")
    public CompletionStage<RestResponse<BookingView>> cancel(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid CancelRequest request) {
        return cancelBooking
                .cancel(
                        number,
                        EntityTags.required(ifMatch),
                        request.reason(),
                        keys.optional(key, "cancelBooking " + number + ifMatch, request))
                .map(BookingAnswers::found)
                .subscribeAsCompletionStage();
    }

    @POST
    @Path("/{number}/reschedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rescheduleBooking", summary = "Move a booking to another start")
    @APIResponse(responseCode = "200", description = "Moved, with the same number")
    @APIResponse(responseCode = "403", description = "forbidden: overrides by somebody who is not staff")
    @APIResponse(responseCode = "409", description = "slot-taken: nothing was changed; or illegal-transition")
    @APIResponse(responseCode = "422", description = "rules-violated: nothing was changed")
    public CompletionStage<RestResponse<BookingView>> reschedule(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid RescheduleRequest request) {
        return rescheduleBooking
                .reschedule(
                        number,
                        EntityTags.required(ifMatch),
                        request.wanted(),
                        keys.optional(key, "rescheduleBooking " + number + ifMatch, request))
                .map(BookingAnswers::found)
                .subscribeAsCompletionStage();
    }

    @POST
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
                        keys.optional(key, "completeBooking " + number + ifMatch, ""))
                .map(BookingAnswers::found)
                .subscribeAsCompletionStage();
    }

    @POST
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
                        keys.optional(key, "recordNoShow " + number + ifMatch, ""))
                .map(BookingAnswers::found)
                .subscribeAsCompletionStage();
    }
}
