package slotwright.analytics.dashboard.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import slotwright.analytics.AnalyticsConfiguration;

/** A browser that opens a page sends no token, so the page itself shows nothing that needs one. */
@Path("/")
@Tag(name = "Dashboard")
public class DashboardResource {

    /**
     * The page brings its own style and scripts as files; nothing else is let in. It talks to this service and to the
     * issuer of tokens, and to nobody else.
     */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self' %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final AnalyticsConfiguration configuration;
    private final String policy;

    public DashboardResource(AnalyticsConfiguration configuration) {
        this.configuration = configuration;
        this.policy = POLICY.formatted(origin(URI.create(configuration.login().issuer())));
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "showDashboard",
            summary = "The dashboard page",
            description =
                    "Lets people log in, and then shows them the figures of getDashboardFigures. Without a login it"
                            + " shows none.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<String>> dashboard(@BeanParam DayRequest request) {
        return DayPage.of(request.query(), configuration).createUni().map(page -> ResponseBuilder.ok(page)
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build());
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
