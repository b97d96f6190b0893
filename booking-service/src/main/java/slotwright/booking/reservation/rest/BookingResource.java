package slotwright.booking.reservation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import slotwright.booking.reservation.BookVisit;
import slotwright.booking.reservation.FindBooking;
import slotwright.booking.reservation.OnceKeys;

@Path("/api/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
public class BookingResource {

    private final BookVisit bookVisit;
    private final FindBooking findBooking;
    private final OnceKeys keys;

    BookingResource(BookVisit bookVisit, FindBooking findBooking, OnceKeys keys) {
        this.bookVisit = bookVisit;
        this.findBooking = findBooking;
        this.keys = keys;
    }

    @POST
    @Operation(operationId = "createBooking", summary = "Book a visit")
    @APIResponse(responseCode = "201", description = "Booked", ref = "Booking")
    public CompletionStage<RestResponse<BookingView>> book(
            @HeaderParam(OnceKeys.HEADER) String key, @NotNull @Valid BookingRequest request) {
        return bookVisit
                .book(request.wanted(), keys.required(key, "createBooking", request))
                .map(BookingAnswers::created)
                .subscribeAsCompletionStage();
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "getBooking", summary = "One booking")
    public CompletionStage<RestResponse<BookingView>> find(@PathParam("number") String number) {
        return findBooking.find(number).map(BookingAnswers::found).subscribeAsCompletionStage();
    }
}
