package slotwright.booking.hold.rest;

import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.access.rest.Admission;
import slotwright.booking.access.rest.Changes;
import slotwright.booking.customer.rest.ContactRequest;
import slotwright.booking.hold.ConfirmHold;
import slotwright.booking.hold.ExtendHold;
import slotwright.booking.hold.HoldSlot;
import slotwright.booking.hold.ReleaseHold;
import slotwright.booking.reservation.rest.BookingAnswers;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.platform.caller.CurrentCaller;
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
    private final CurrentCaller caller;

    HoldResource(
            HoldSlot holdSlot,
            ConfirmHold confirmHold,
            ExtendHold extendHold,
            ReleaseHold releaseHold,
            OnceKeys keys,
            CurrentCaller caller) {
        this.holdSlot = holdSlot;
        this.confirmHold = confirmHold;
        this.extendHold = extendHold;
        this.releaseHold = releaseHold;
        this.keys = keys;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Changes
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createHold",
            summary = "Hold a time",
            description = "Blocks the time until holdExpiresAt, and becomes a booking with /holds/{number}/book, at the"
                    + " price that it has now.")
    @APIResponseSchema(value = BookingView.class, responseCode = "201", responseDescription = "Held")
    @APIResponse(responseCode = "403", description = Admission.FORBIDDEN)
    @APIResponse(responseCode = "409", description = "slot-taken, with conflicts and alternatives; or price-changed")
    @APIResponse(responseCode = "410", description = "quote-expired")
    @APIResponse(responseCode = "422", description = BookingAnswers.REFUSED)
    @APIResponse(responseCode = "503", description = "Something has not arrived yet, or too many ask; come again")
    public CompletionStage<RestResponse<BookingView>> hold(
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid HoldRequest request) {
        return holdSlot.hold(
                        request.wanted(),
                        caller.get(),
                        keys.optional(key, "createHold", request, identity(request.customer())))
                .map(BookingAnswers::created)
                .subscribeAsCompletionStage();
    }

    @POST
    @PermitAll
    @Changes
    @Path("/{number}/book")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "bookHold", summary = "Make a booking of a hold")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "201",
            responseDescription = "Booked; for a guest accessToken opens it")
    @APIResponse(responseCode = "400", description = "Values that are not acceptable, or no customer")
    @APIResponse(responseCode = "403", description = Admission.FORBIDDEN)
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
                        new ConfirmHold.Said(
                                request.customer() == null
                                        ? null
                                        : request.customer().contact(),
                                request.notes(),
                                request.details()),
                        Mandate.of(caller.get()),
                        keys.optional(key, "bookHold " + number, request, number))
                .map(BookingAnswers::created)
                .subscribeAsCompletionStage();
    }

    @POST
    @PermitAll
    @Changes
    @Path("/{number}/extend")
    @Operation(operationId = "extendHold", summary = "Hold the time longer, once")
    @APIResponse(responseCode = "200", description = "Extended")
    @APIResponse(responseCode = "403", description = Admission.FORBIDDEN)
    @APIResponse(responseCode = "409", description = "illegal-transition: it was extended already, or is a booking")
    @APIResponse(responseCode = "410", description = "hold-expired")
    public CompletionStage<RestResponse<BookingView>> extend(
            @PathParam("number") String number,
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key) {
        return extendHold
                .extend(number, Mandate.of(caller.get()), keys.optional(key, "extendHold " + number, "", number))
                .map(BookingAnswers::found)
                .subscribeAsCompletionStage();
    }

    @DELETE
    @PermitAll
    @Changes
    @Path("/{number}")
    @Operation(operationId = "releaseHold", summary = "Give the time back")
    @APIResponse(responseCode = "204", description = "Released")
    @APIResponse(responseCode = "403", description = Admission.FORBIDDEN)
    @APIResponse(responseCode = "409", description = "illegal-transition: it is a booking already")
    @APIResponse(responseCode = "410", description = "hold-expired: it was over already")
    public CompletionStage<Void> release(@PathParam("number") String number) {
        return releaseHold.release(number, Mandate.of(caller.get())).subscribeAsCompletionStage();
    }

    private static String identity(ContactRequest customer) {
        return customer == null ? null : customer.identity();
    }
}
