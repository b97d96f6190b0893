package slotwright.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.catalog.addon.rest.AddOnRequest;
import slotwright.catalog.offering.rest.ServiceRequest;
import slotwright.platform.testing.OpenApiDocument;

/** What the service says of itself at /q/openapi. */
@QuarkusTest
class OpenApiIT {

    @Inject
    Validator validator;

    @Test
    void itsDocumentLacksNothing() {
        assertEquals(List.of(), OpenApiDocument.served().faults());
    }

    /** The detailing shop's, the salon's and the clinic's. */
    @Test
    void itsServicesCanBePublishedAsTheyStand() {
        List<JsonNode> examples = OpenApiDocument.served().examples("publishService");
        assertEquals(3, examples.size());
        for (JsonNode example : examples) {
            ObjectNode body = example.deepCopy();
            Map<String, Object> category = Map.of("slug", body.path("category").textValue(), "title", "Of an example");
            assertTrue(Set.of(201, 409)
                    .contains(Catalog.post("categories", category).statusCode()));
            body.put("slug", "s-" + UUID.randomUUID());
            String id = Catalog.made(Catalog.post("services", body));
            // What was said is what is there: saying it again changes nothing.
            Catalog.patch("services/" + id, "\"1\"", body)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
    }

    @Test
    void itsAddOnsCanBeMadeAsTheyStand() {
        List<JsonNode> examples = OpenApiDocument.served().examples("createAddOn");
        assertEquals(3, examples.size());
        for (JsonNode example : examples) {
            ObjectNode body = example.deepCopy();
            body.put("slug", "a-" + UUID.randomUUID());
            String id = Catalog.made(Catalog.post("add-ons", body));
            Catalog.put("add-ons/" + id, "\"1\"", body).then().statusCode(200).header("ETag", "\"1\"");
        }
    }

    @Test
    void itsExamplesAreAcceptable() {
        OpenApiDocument document = OpenApiDocument.served();
        assertEquals(Set.of(), document.violations("publishService", ServiceRequest.class, validator));
        assertEquals(Set.of(), document.violations("createAddOn", AddOnRequest.class, validator));
    }
}
