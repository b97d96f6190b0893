package slotwright.catalog.offering.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.catalog.http.Answers;
import slotwright.catalog.offering.FindServices;
import slotwright.platform.page.Page;

@Cancellable(false)
@Path("/api/v1/services/{id}/versions")
@Tag(name = "Services")
public class ServiceVersionResource {

    private final FindServices find;

    public ServiceVersionResource(FindServices find) {
        this.find = find;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listServiceVersions", summary = "The versions of a service, the newest first")
    @APIResponse(responseCode = "200", description = "One page; without nextCursor it is the last")
    public CompletionStage<Page<VersionView>> list(
            UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return find.versions(id, cursor, limit)
                .map(page -> page.map(VersionView::of))
                .subscribeAsCompletionStage();
    }

    @GET
    @PermitAll
    @Path("/{version: [1-9][0-9]{0,17}}")
    @Operation(operationId = "getServiceVersion", summary = "One version of a service, as it was")
    @APIResponse(responseCode = "200", description = "The version; it never changes")
    @APIResponse(responseCode = "304", description = "Still the one of If-None-Match")
    public CompletionStage<RestResponse<ServiceView>> get(
            UUID id, long version, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return find.version(id, version)
                .map(service -> Answers.found(ifNoneMatch, service.version(), ServiceView.of(service)))
                .subscribeAsCompletionStage();
    }
}
