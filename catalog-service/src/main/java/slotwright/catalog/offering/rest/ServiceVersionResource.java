package slotwright.catalog.offering.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.catalog.http.Answers;
import slotwright.catalog.offering.CompareVersions;
import slotwright.catalog.offering.FindServices;
import slotwright.catalog.offering.RestoreService;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;
import slotwright.platform.page.EntityTags;
import slotwright.platform.page.Page;
import slotwright.platform.problem.Problem;

@Cancellable(false)
@Path("/api/v1/services/{id}/versions")
@Tag(name = "Services")
public class ServiceVersionResource {

    private static final String VERSION = "{version: [1-9][0-9]{0,17}}";

    private final FindServices find;
    private final CompareVersions compare;
    private final RestoreService restore;
    private final CurrentCaller caller;

    public ServiceVersionResource(
            FindServices find, CompareVersions compare, RestoreService restore, CurrentCaller caller) {
        this.find = find;
        this.compare = compare;
        this.restore = restore;
        this.caller = caller;
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
    @Path("/" + VERSION)
    @Operation(operationId = "getServiceVersion", summary = "One version of a service, as it was")
    @APIResponse(responseCode = "200", description = "The version; it never changes")
    @APIResponse(responseCode = "304", description = "Still the one of If-None-Match")
    public CompletionStage<RestResponse<ServiceView>> get(
            UUID id, long version, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return find.version(id, version)
                .map(service -> Answers.found(ifNoneMatch, service.version(), ServiceView.of(service)))
                .subscribeAsCompletionStage();
    }

    @GET
    @PermitAll
    @Path("/" + VERSION + "/changes")
    @Operation(operationId = "compareServiceVersions", summary = "What is different in a version of a service")
    @APIResponse(responseCode = "200", description = "Each change with its place, in the order of the service's keys")
    public CompletionStage<VersionChangesView> changes(
            UUID id,
            long version,
            @QueryParam("since")
                    @Parameter(
                            description = "The version to compare with, earlier or later; the one before unless told."
                                    + " 0 is the nothing before the first.")
                    String since) {
        return compare.compare(id, since(since, version), version)
                .map(VersionChangesView::of)
                .subscribeAsCompletionStage();
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Path("/" + VERSION + "/restore")
    @Operation(
            operationId = "restoreServiceVersion",
            summary = "Makes what a version says the service's next version",
            description =
                    """
                    The version that is restored stays as it is. The service links the add-ons that it links today, on
                    today's terms: links are not restored. A retired service is offered again. Where the service is
                    active and says the same already, there is no new version.""")
    @APIResponse(responseCode = "200", description = "The new version, with its ETag")
    @APIResponse(responseCode = "404", description = "not-found: the service or this version of it")
    @APIResponse(responseCode = "409", description = "duplicate: another service has the slug of then")
    @APIResponse(
            responseCode = "422",
            description = "rules-violated: category-retired, or currency-mixed with the add-ons that are linked today")
    public CompletionStage<RestResponse<ServiceView>> restore(
            UUID id, long version, @HeaderParam("If-Match") String ifMatch) {
        return restore.restore(caller.get(), id, version, EntityTags.required(ifMatch))
                .map(service -> Answers.changed(service.version(), ServiceView.of(service)))
                .subscribeAsCompletionStage();
    }

    private static long since(String since, long version) {
        if (since == null) {
            return version - 1;
        }
        if (!since.matches("0|[1-9][0-9]{0,17}")) {
            throw Problem.invalid("?since", "out-of-range", "must be the number of a version, or 0");
        }
        return Long.parseLong(since);
    }
}
