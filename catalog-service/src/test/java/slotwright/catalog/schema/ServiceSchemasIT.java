package slotwright.catalog.schema;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static slotwright.catalog.Catalog.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slotwright.platform.json.Json;

/** What is served is what the requests are held to, and says all that a form needs. */
@QuarkusTest
class ServiceSchemasIT {

    private static final Path COMMITTED = Path.of("src/main/resources/service-schemas");
    private static final Path CURRENT = Path.of("target/service-schemas");

    @Test
    void eachIsWhatTheOpenApiDocumentSays() throws IOException {
        JsonNode openApi = openApi();
        Files.createDirectories(CURRENT);
        List<String> old = new ArrayList<>();
        for (String part : ServiceSchemas.PARTS) {
            JsonNode current = SchemaOfPart.of(openApi, part);
            Files.writeString(CURRENT.resolve(part + ".json"), current.toPrettyString() + "\n");
            Path committed = COMMITTED.resolve(part + ".json");
            if (!Files.exists(committed)
                    || !Json.read(Files.readString(committed), JsonNode.class).equals(current)) {
                old.add(part);
            }
        }
        assertEquals(List.of(), old, () -> COMMITTED + " is old: read the difference, then copy those of " + CURRENT);
    }

    @Test
    void theyAreListedAndKeptByCaches() {
        get("service-schemas").then().statusCode(200).body("items", equalTo(ServiceSchemas.PARTS));
        for (String part : ServiceSchemas.PARTS) {
            String tag = get("service-schemas/" + part)
                    .then()
                    .statusCode(200)
                    .contentType("application/schema+json")
                    .header("Cache-Control", "public, max-age=3600")
                    .extract()
                    .header("ETag");
            given().header("If-None-Match", tag)
                    .get("/api/v1/service-schemas/" + part)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag);
        }
        get("service-schemas/weather").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void everyKeyIsDescribedWithItsRange() {
        List<String> silent = new ArrayList<>();
        for (String part : ServiceSchemas.PARTS) {
            for (JsonNode object : SchemaOfPart.objects(served(part))) {
                object.path("properties").properties().forEach(key -> {
                    String missing = missing(key.getValue());
                    if (missing != null && !Set.of("amount", "currency").contains(key.getKey())) {
                        silent.add(part + "." + key.getKey() + " lacks " + missing);
                    }
                });
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void theExamplesFit() {
        JsonNode examples = openApi().at("/components/schemas/ServiceRequest/examples");
        assertEquals(3, examples.size());
        for (JsonNode example : examples) {
            for (String part : ServiceSchemas.PARTS) {
                if (example.has(part)) {
                    assertEquals(Set.of(), faults(part, example.path(part)), () -> part + " of " + example);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pricing|{\"peakHourMultiplyer\": 1.2}",
                "pricing|{\"taxRate\": 1.1}",
                "pricing|{\"weekendMultiplier\": \"1.2\"}",
                "pricing|{\"minPrice\": {\"amount\": 5, \"currency\": \"USD\"}}",
                "requirements|{\"space\": {\"minWidthFeet\": -1}}",
                "resources|{\"staff\": {\"requiredSkills\": [\"a\", \"a\"]}}",
                "resources|{\"staff\": {\"experienceLevel\": \"Very senior\"}}",
                "resources|{\"staff\": {\"certifiedOnly\": \"yes\"}}",
                "rules|{\"availableDays\": [8]}",
                "rules|{\"season\": {\"from\": \"04-01\"}}",
                "rules|{\"limits\": [{\"per\": \"days\", \"of\": \"staff\", \"max\": 1}]}"
            })
    void whatIsRefusedDoesNotFitEither(String part, String json) {
        assertFalse(faults(part, Json.read(json, JsonNode.class)).isEmpty());
    }

    /** Null where nothing is missing. */
    private static String missing(JsonNode key) {
        if (!key.has("description")) {
            return "a description";
        }
        boolean bounded =
                switch (key.path("type").asText()) {
                    case "integer", "number" -> key.has("minimum") && key.has("maximum");
                    case "array" -> key.has("maxItems") && key.has("items");
                    case "string" -> key.has("enum") || key.has("maxLength") || key.has("pattern");
                    case "object" -> key.has("maxProperties");
                    case "boolean" -> key.has("default");
                    default -> key.has("$ref");
                };
        boolean explained = key.has("default")
                || key.has("enum")
                || key.path("description").asText().contains("Absent: ")
                || !key.path("type").asText().equals("number");
        return bounded ? explained ? null : "its default" : "its range";
    }

    private static Set<String> faults(String part, JsonNode value) {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(served(part));
        return schema.validate(value).stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.toSet());
    }

    private static JsonNode served(String part) {
        return Json.read(
                get("service-schemas/" + part).then().statusCode(200).extract().asString(), JsonNode.class);
    }

    private static JsonNode openApi() {
        return Json.read(given().queryParam("format", "json").get("/q/openapi").asString(), JsonNode.class);
    }
}
