package slotwright.platform.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Explains the types of problems at the addresses that their {@code type} names. */
@Path("/problems")
@Tag(name = "Problems")
public final class ProblemsResource {

    private static final String CACHED = "public, max-age=3600";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All types of problems")
    public Response list() {
        return answer(Arrays.stream(ProblemType.values()).map(Explanation::of).toList());
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response listPage() {
        return answer(page("Problems", Arrays.stream(ProblemType.values()).toList()));
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One type of problem")
    public Response one(@RestPath String slug) {
        return answer(Explanation.of(type(slug)));
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response onePage(@RestPath String slug) {
        ProblemType type = type(slug);
        return answer(page(type.title(), List.of(type)));
    }

    private static Response answer(Object entity) {
        return Response.ok(entity).header("Cache-Control", CACHED).build();
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
