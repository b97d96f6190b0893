package slotwright.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The log of one packaged service, line by line. */
final class ServiceLogs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    ServiceLogs(Path file) {
        this.file = file;
    }

    /** Fails with the line that is no JSON object; the last one counts only if it is complete. */
    List<JsonNode> lines() {
        String text = text();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            lines.add(parsed(line));
        }
        return lines;
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events that arrived within a trace, as the lines about them say. */
    List<String> arrived(String traceId) {
        return lines().stream()
                .filter(line -> line.path("logger").asText().endsWith(".Inbox"))
                .filter(line -> line.path("mdc").path("traceId").asText().equals(traceId))
                .map(line -> line.path("message").asText())
                .toList();
    }

    private JsonNode parsed(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node == null || !node.isObject()) {
                throw new AssertionError("in " + file + " a line is no JSON object: " + line);
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new AssertionError("in " + file + " a line is no JSON: " + line, e);
        }
    }
}
