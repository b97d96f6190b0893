package slotwright.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.platform.json.Json;

/** The committed document says what the contracts say. */
class AsyncApiTest {

    private static final Path COMMITTED = Path.of("src/main/resources/META-INF/asyncapi.json");
    private static final Path CURRENT = Path.of("target/asyncapi.json");

    @Test
    void theDocumentIsThatOfTheContracts() throws IOException {
        JsonNode current = AsyncApi.document();
        Files.writeString(CURRENT, current.toPrettyString() + "\n");
        JsonNode committed = Json.events().readTree(Files.readString(COMMITTED));
        assertEquals(
                committed, current, () -> COMMITTED + " is old: read the difference, then copy " + CURRENT + " there");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = AsyncApi.document();
        List<JsonNode> references = document.findValues("$ref");
        assertEquals(
                List.of(),
                references.stream()
                        .map(JsonNode::asText)
                        .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                        .toList());
    }
}
