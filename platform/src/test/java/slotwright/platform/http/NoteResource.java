package slotwright.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.ResponseHeader;

/** A resource for the tests alone: has no limits of its own, and counts what got through to it. */
@Path("/kept-notes")
@PermitAll
public class NoteResource {

    static final String PAGE = "default-src 'self'; frame-ancestors 'none'";
    static final AtomicInteger KEPT = new AtomicInteger();

    public record Note(String text, BigDecimal number, List<String> list, JsonNode tree, Author author) {}

    public record Author(String name) {}

    @POST
    public Map<String, Integer> keep(Note note) {
        return Map.of("kept", KEPT.incrementAndGet());
    }

    /** Who called, and at which address, as far as the service knows. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> seen(HttpServerRequest request) {
        return Map.of(
                "caller", request.remoteAddress().hostAddress(),
                "scheme", request.scheme(),
                "host", request.authority().toString());
    }

    @GET
    @Path("/page")
    @Produces(MediaType.TEXT_HTML)
    @ResponseHeader(name = "Content-Security-Policy", value = PAGE)
    public String page() {
        return "<p>page</p>";
    }

    @GET
    @Path("/public")
    public Response forAnybody() {
        return Response.ok("anybody", MediaType.TEXT_PLAIN_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
