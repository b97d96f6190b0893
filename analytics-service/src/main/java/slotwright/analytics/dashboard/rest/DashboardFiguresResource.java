package slotwright.analytics.dashboard.rest;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import slotwright.analytics.dashboard.ShowDay;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;

/** What the page shows to those who logged in. */
@Path(DashboardFiguresResource.PATH)
@Tag(name = "Dashboard")
public class DashboardFiguresResource {

    static final String PATH = "/api/v1/analytics/dashboard";

    private final ShowDay day;
    private final CurrentCaller caller;

    public DashboardFiguresResource(ShowDay day, CurrentCaller caller) {
        this.day = day;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.ADMIN, Role.AUDITOR})
    @Produces(MediaType.TEXT_HTML)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "getDashboardFigures",
            summary = "The dashboard page's figures",
            description =
                    "The figures of each location, today on its own local date or of a date asked for, as the part of the"
                            + " page that shows them. Managers get their own locations; any other location answers them as one"
                            + " that does not exist does: with nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Uni<TemplateInstance> figures(@BeanParam DayRequest request) {
        return day.show(caller.get().reads(), request.query()).map(DayFigures::of);
    }
}
