package slotwright.scheduling.location.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.scheduling.VersionedAnswer;
import slotwright.scheduling.location.ImportHolidays;

@Cancellable(false)
@Path("/api/v1/locations/{id}/holidays/imports")
@Tag(name = "Locations")
public class HolidayImportResource {

    private static final String CALENDAR = "text/calendar";

    private final ImportHolidays imports;
    private final CurrentCaller caller;

    public HolidayImportResource(ImportHolidays imports, CurrentCaller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Consumes(CALENDAR)
    @Operation(
            operationId = "importHolidays",
            summary = "Add the holidays of a calendar file",
            description = "Whole days, once or by a rule, become holidays where they are dates for which days are kept"
                    + " (by default from 35 days back to 400 days ahead); of a rule nothing comes later by itself. A date"
                    + " that is a holiday already stays as it is. Whatever is left out is named with the reason. A file"
                    + " that cannot be read, or brings too much, changes nothing.")
    @RequestBody(
            required = true,
            description = "An iCalendar file (RFC 5545) in UTF-8 with at most 500 events",
            content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "What was added and what was left out; the location's ETag is in the header",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HolidayImportView.class)))
    public CompletionStage<RestResponse<HolidayImportView>> add(
            @RestPath UUID id,
            @Parameter(
                            description = "Whether the location is closed on them; true unless told",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
                    @RestQuery
                    String closed,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            byte[] file) {
        return imports.of(caller.get(), id, EntityTags.required(ifMatch), file, isTrue(closed))
                .map(done -> VersionedAnswer.of(done.version(), HolidayImportView.of(done.result())))
                .subscribeAsCompletionStage();
    }

    private static boolean isTrue(String closed) {
        if (closed != null && !closed.equals("true") && !closed.equals("false")) {
            throw Problem.invalid("?closed", "no-boolean", "must be true or false");
        }
        return closed == null || closed.equals("true");
    }
}
