package slotwright.analytics.dashboard.rest;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import slotwright.analytics.AnalyticsConfiguration;
import slotwright.analytics.dashboard.ShowDay;

@Path("/")
@Tag(name = "Dashboard")
public class DashboardResource {

    /** The page brings its own style and script as files; nothing else, and from nowhere else, is let in. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ShowDay day;
    private final AnalyticsConfiguration configuration;

    public DashboardResource(ShowDay day, AnalyticsConfiguration configuration) {
        this.day = day;
        this.configuration = configuration;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @ResponseHeader(name = "Content-Security-Policy", value = POLICY)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @ResponseHeader(name = "Referrer-Policy", value = "no-referrer")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "showDashboard",
            summary = "The dashboard page",
            description =
                    "The figures of each location, today on its own local date or of a date asked for, as a page for"
                            + " people.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Uni<TemplateInstance> dashboard(@BeanParam DayRequest request) {
        long refreshMillis = configuration.pageRefresh().toMillis();
        return day.show(request.query()).map(overview -> DayPage.of(overview, refreshMillis));
    }
}
