package slotwright.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The cases of {@code cases/time-zones.json} by kind. */
public final class TimeZoneCases {

    private TimeZoneCases() {}

    public static List<JsonNode> ofKind(String kind) {
        try (InputStream file = TimeZoneCases.class.getResourceAsStream("/cases/time-zones.json")) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(file).forEach(one -> {
                if (one.path("kind").asText().equals(kind)) {
                    cases.add(one);
                }
            });
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
