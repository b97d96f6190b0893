package slotwright.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestQuery;
import slotwright.platform.json.MultiLine;
import slotwright.platform.money.Money;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Limit;
import slotwright.platform.sql.Unavailable;

/** A resource for the tests alone: says back what came, and fails in every way that a resource can. */
@PermitAll
@Path("/echo")
public class EchoResource {

    public record Visit(
            @NotNull @Size(max = 20) String title,
            @MultiLine @Size(max = 2_000) String notes,
            @Max(1_440) Integer minutes,
            Money price,
            Instant startsAt,
            LocalDate day,
            UUID staffId,
            Mood mood,
            JsonNode details,
            @Valid Person customer,
            List<@Valid Person> guests) {}

    public record Person(@NotNull String name, @Email String email) {}

    public enum Mood {
        CALM,
        EAGER
    }

    @POST
    public CompletionStage<Visit> create(@Valid Visit visit) {
        return Uni.createFrom().item(visit).subscribeAsCompletionStage();
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    public Visit patch(@HeaderParam("If-Match") String ifMatch, @Valid Visit visit) {
        EntityTags.same(EntityTags.required(ifMatch), 3);
        return visit;
    }

    @GET
    public String list(
            @RestQuery String limit,
            @RestQuery LocalDate from,
            @RestQuery List<UUID> addOnId,
            @RestQuery Mood mood,
            @QueryParam("partySize") @Max(9) Integer partySize,
            @RestQuery String q) {
        return "{\"limit\":%d,\"addOns\":%d}".formatted(Limit.of(limit), addOnId.size());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public UUID one(@PathParam("id") UUID id) {
        return id;
    }

    @GET
    @Path("/fails/{how}")
    public Uni<String> fails(@PathParam("how") String how) {
        return switch (how) {
            case "own" -> throw new IllegalStateException("SELECT secret FROM booking_row");
            case "later" -> Uni.createFrom().failure(new NullPointerException("slotwright.platform.problem.Secret"));
            case "database" ->
                Uni.createFrom()
                        .failure(new Unavailable("the database is busy", new ConnectException("10.0.0.7:3306")));
            case "rule" -> Uni.createFrom().failure(Problem.rule("too-far-in-advance", "at most 90 days ahead"));
            default -> Uni.createFrom().nullItem();
        };
    }

    @GET
    @Path("/bare/{status}")
    public Response bare(@PathParam("status") int status) {
        return Response.status(status).build();
    }
}
