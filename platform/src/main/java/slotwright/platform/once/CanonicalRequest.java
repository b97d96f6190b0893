package slotwright.platform.once;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import slotwright.platform.json.Json;

/**
 * A request as text that is the same whenever the request is. Its keys come in the order of its record. Sets are
 * sorted, since in Java they have another order in each process. What is not there is left out, so that a release with
 * one more optional key takes the same request for the same.
 */
final class CanonicalRequest {

    private static final ObjectMapper MAPPER = Json.mapper()
            .copy()
            .setSerializationInclusion(JsonInclude.Include.NON_NULL)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .registerModule(new SimpleModule("sorted sets").addSerializer(Set.class, new SortedSetWriter()));

    private CanonicalRequest() {}

    static String text(Object request) {
        try {
            return MAPPER.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class SortedSetWriter extends JsonSerializer<Set> {

        @Override
        public void serialize(Set set, JsonGenerator json, SerializerProvider provider) throws IOException {
            List<String> elements =
                    ((Set<?>) set).stream().map(CanonicalRequest::text).sorted().toList();
            json.writeStartArray();
            for (String element : elements) {
                json.writeRawValue(element);
            }
            json.writeEndArray();
        }
    }
}
