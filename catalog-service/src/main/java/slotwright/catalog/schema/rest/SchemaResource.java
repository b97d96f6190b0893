package slotwright.catalog.schema.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import slotwright.catalog.schema.ServiceSchemas;
import slotwright.platform.page.EntityTags;

/** They change with a release only, so that any cache may keep them for an hour. */
@Path("/api/v1/service-schemas")
@Tag(name = "Services")
public class SchemaResource {

    private static final String SCHEMA = "application/schema+json";
    private static final String CACHED = "public, max-age=3600";

    private final ServiceSchemas schemas;

    public SchemaResource(ServiceSchemas schemas) {
        this.schemas = schemas;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listServiceSchemas",
            summary = "The parts of a service's configuration that have a schema")
    @APIResponse(responseCode = "200", description = "Their names")
    public RestResponse<Names> list() {
        return ResponseBuilder.ok(new Names(ServiceSchemas.PARTS))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }

    @GET
    @PermitAll
    @Path("/{part}")
    @Produces(SCHEMA)
    @Operation(
            operationId = "getServiceSchema",
            summary = "The JSON Schema (2020-12) of one part of a service's configuration",
            description = "It stands for itself, and says of each key its unit, its range and its default. What several"
                    + " values must be to each other, it says in words.")
    @APIResponse(
            responseCode = "200",
            description = "The schema, with its ETag",
            content =
                    @Content(
                            mediaType = SCHEMA,
                            schema = @Schema(type = SchemaType.OBJECT, description = "A JSON Schema")))
    @APIResponse(responseCode = "304", description = "Still the one of If-None-Match")
    public RestResponse<String> get(String part, @HeaderParam("If-None-Match") String ifNoneMatch) {
        ServiceSchemas.Document document = schemas.of(part);
        ResponseBuilder<String> answer = EntityTags.unchanged(ifNoneMatch, document.tag())
                ? ResponseBuilder.create(Status.NOT_MODIFIED)
                : ResponseBuilder.ok(document.json());
        return answer.header(HttpHeaders.ETAG, document.tag())
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }

    /** @param items each of them is a key of a service, and the last part of its schema's address */
    @Schema(name = "ServiceSchemas")
    public record Names(List<String> items) {}
}
