package slotwright.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Explains the types of problems at the addresses that their {@code type} names. */
@Path("/problems")
@Tag(name = "Problems")
public final class ProblemsResource {

    private static final String CACHED = "public, max-age=3600";

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(operationId = "listProblemTypes", summary = "All types of problems")
    @APIResponse(
            responseCode = "200",
            description = "The types, as JSON or as a page for people",
            content = @Content(schema = @Schema(implementation = Explanation[].class)))
    public Response list(HttpHeaders headers) {
        List<ProblemType> all = List.of(ProblemType.values());
        return answer(headers, () -> all.stream().map(Explanation::of).toList(), () -> page("Problems", all));
    }

    @GET
    @PermitAll
    @Path("/{slug}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(operationId = "getProblemType", summary = "One type of problem")
    @APIResponse(
            responseCode = "200",
            description = "The type, as JSON or as a page for people",
            content = @Content(schema = @Schema(implementation = Explanation.class)))
    public Response one(@RestPath String slug, HttpHeaders headers) {
        ProblemType type = type(slug);
        return answer(headers, () -> Explanation.of(type), () -> page(type.title(), List.of(type)));
    }

    private static Response answer(HttpHeaders headers, Supplier<Object> json, Supplier<Object> html) {
        boolean page = headers.getAcceptableMediaTypes().stream()
                .filter(t ->
                        t.isCompatible(MediaType.APPLICATION_JSON_TYPE) || t.isCompatible(MediaType.TEXT_HTML_TYPE))
                .findFirst()
                .filter(t -> !t.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
        return Response.ok(
                        page ? html.get() : json.get(),
                        page ? MediaType.TEXT_HTML_TYPE.withCharset("UTF-8") : MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static ProblemType type(String slug) {
        return ProblemType.ofSlug(slug).orElseThrow(() -> Problem.notFound("this type of problem"));
    }

    private static String page(String title, List<ProblemType> types) {
        return types.stream()
                .map(t -> "<h2 id=\"%s\"><a href=\"%s\">%s</a></h2><p>%s</p><p>Status %d, type <code>%s</code></p>\n"
                        .formatted(t.slug(), t.uri(), t.title(), t.explanation(), t.status(), t.uri()))
                .collect(Collectors.joining(
                        "",
                        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                                + "</title></head><body>\n",
                        "</body></html>\n"));
    }

    /** @param explanation one paragraph of plain text */
    public record Explanation(String type, String slug, String title, int status, String explanation) {

        static Explanation of(ProblemType type) {
            return new Explanation(type.uri(), type.slug(), type.title(), type.status(), type.explanation());
        }
    }
}
