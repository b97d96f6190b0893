package slotwright.booking.hold.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.booking.hold.ConfirmHold;
import slotwright.booking.hold.ExtendHold;
import slotwright.booking.hold.HoldSlot;
import slotwright.booking.hold.ReleaseHold;
import slotwright.booking.reservation.rest.BookingAnswers;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.platform.once.OnceKeys;

@Cancellable(false)
@Path("/api/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holds")
public class HoldResource {

    private final HoldSlot holdSlot;
    private final ConfirmHold confirmHold;
    private final ExtendHold extendHold;
    private final ReleaseHold releaseHold;
    private final OnceKeys keys;

    HoldResource(
            HoldSlot holdSlot, ConfirmHold confirmHold, ExtendHold extendHold, ReleaseHold releaseHold, OnceKeys keys) {
        this.holdSlot = holdSlot;
        this.confirmHold = confirmHold;
        this.extendHold = extendHold;
        this.releaseHold = releaseHold;
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createHold",
            summary = "Hold a time",
            description = "Blocks the time until holdExpiresAt, and becomes a booking with /holds/{number}/book.")
    @APIResponse(responseCode = "201", description = "Held")
    @APIResponse(responseCode = "409", description = "slot-taken, with conflicts and alternatives; or price-changed")
    @APIResponse(responseCode = "422", description = "rules-violated, or idempotency-key-reused")
    @APIResponse(responseCode = "503", description = "Something has not arrived yet, or too many ask; come again")
    public CompletionStage<RestResponse<BookingView>> hold(
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid HoldRequest request) {
        return holdSlot.hold(request.wanted(), keys.optional(key, "createHold", request))
                .map(BookingAnswers::created)
                .subscribeAsCompletionStage();
    }

    @POST
    @Path("/{number}/book")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "bookHold", summary = "Make a booking of a hold")
    @APIResponse(responseCode = "201", description = "Booked")
    @APIResponse(responseCode = "400", description = "Values that are not acceptable, or no customer")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is a booking already; or slot-taken")
    @APIResponse(responseCode = "410", description = "hold-expired")
    @APIResponse(responseCode = "422", description = "rules-violated: the schedule has changed since")
    public CompletionStage<RestResponse<BookingView>> book(
            @PathParam("number") String number,
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid ConfirmRequest request) {
        return confirmHold
                .confirm(
                        number,
                        request.customer() == null ? null : request.customer().contact(),
                        request.notes(),
                        keys.optional(key, "bookHold " + number, request))
                .map(BookingAnswers::created)
                .subscribeAsCompletionStage();
    }

    @POST
    @Path("/{number}/extend")
    @Operation(operationId = "extendHold", summary = "Hold the time longer, once")
    @APIResponse(responseCode = "200", description = "Extended")
    @APIResponse(responseCode = "409", description = "illegal-transition: it was extended already, or is a booking")
    @APIResponse(responseCode = "410", description = "hold-expired")
    public CompletionStage<RestResponse<BookingView>> extend(
            @PathParam("number") String number,
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key) {
        return extendHold
                .extend(number, keys.optional(key, "extendHold " + number, ""))
                .map(BookingAnswers::found)
                .subscribeAsCompletionStage();
    }

    @DELETE
    @Path("/{number}")
    @Operation(operationId = "releaseHold", summary = "Give the time back")
    @APIResponse(responseCode = "204", description = "Released")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is a booking already")
    @APIResponse(responseCode = "410", description = "hold-expired: it was over already")
    public CompletionStage<Void> release(@PathParam("number") String number) {
        return releaseHold.release(number).subscribeAsCompletionStage();
    }
}
