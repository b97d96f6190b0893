package slotwright.booking.quote.rest;

import jakarta.annotation.security.PermitAll;
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
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.booking.access.rest.Admission;
import slotwright.booking.access.rest.Changes;
import slotwright.booking.quote.FindQuote;
import slotwright.booking.quote.MakeQuote;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.once.OnceKeys;

@Cancellable(false)
@Path("/api/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes")
public class QuoteResource {

    private final MakeQuote makeQuote;
    private final FindQuote findQuote;
    private final OnceKeys keys;
    private final CurrentCaller caller;

    QuoteResource(MakeQuote makeQuote, FindQuote findQuote, OnceKeys keys, CurrentCaller caller) {
        this.makeQuote = makeQuote;
        this.findQuote = findQuote;
        this.keys = keys;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Changes
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createQuote",
            summary = "What a visit costs, promised for some minutes",
            description = "The price is the one of a booking made at this moment, whether the time is free or not, and"
                    + " no time is taken. Named as quoteId, the quote pins price, length and service versions of a"
                    + " booking or a hold until expiresAt, whatever changes meanwhile; who may come, and when, is"
                    + " decided by the rules of the day. Where a service takes or costs something else with people of"
                    + " some experience, it is the quote of who would do it, and holds with people of the same level"
                    + " alone: with others the booking is rules-violated by staff-level.")
    @APIResponseSchema(value = QuoteView.class, responseCode = "201", responseDescription = "Quoted")
    @APIResponse(responseCode = "403", description = Admission.FORBIDDEN)
    @APIResponse(
            responseCode = "409",
            description = "idempotency-in-progress: the first request with this key has not ended")
    @APIResponse(
            responseCode = "422",
            description = "rules-violated: unknown, retired or not offered there; or idempotency-key-reused")
    @APIResponse(responseCode = "503", description = "Too many ask; come again")
    public CompletionStage<RestResponse<QuoteView>> quote(
            @Parameter(description = OnceKeys.MEANING) @HeaderParam(OnceKeys.HEADER) String key,
            @NotNull @Valid QuoteRequest request) {
        return makeQuote
                .make(request.wanted(), caller.get(), keys.optional(key, "createQuote", request))
                .map(QuoteResource::created)
                .subscribeAsCompletionStage();
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @Operation(
            operationId = "getQuote",
            summary = "One quote",
            description = "A guest's is found by whoever knows its id. It is kept for a day after it expired.")
    @APIResponse(responseCode = "200", description = "The quote; expired says whether it is over")
    public CompletionStage<QuoteView> find(@PathParam("id") UUID id) {
        return findQuote.find(id, caller.get().reads()).subscribeAsCompletionStage();
    }

    private static RestResponse<QuoteView> created(QuoteView view) {
        return RestResponse.ResponseBuilder.<QuoteView>created(URI.create("/api/v1/quotes/" + view.id()))
                .entity(view)
                .build();
    }
}
