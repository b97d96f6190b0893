package slotwright.scheduling;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a generated client is made of. */
@QuarkusTest
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void everyOperationHasANameOfItsOwnAndASummary() {
        JsonNode paths = Scheduling.body(given().get("/q/openapi?format=json")).path("paths");
        List<String> names = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (path.getKey().startsWith("/api/v1/") && METHODS.contains(operation.getKey())) {
                String name = operation.getValue().path("operationId").asText();
                names.add(name);
                if (name.isEmpty()
                        || operation.getValue().path("summary").asText().isEmpty()) {
                    wrong.add(operation.getKey() + " " + path.getKey());
                }
            }
        }));
        assertEquals(List.of(), wrong);
        assertEquals(names.size(), new TreeSet<>(names).size(), names::toString);
        assertTrue(names.containsAll(List.of("listAvailability", "listFreeDays", "findNextAvailability")));
    }
}
