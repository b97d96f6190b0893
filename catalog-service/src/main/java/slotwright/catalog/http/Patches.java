package slotwright.catalog.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.catalog.change.MergePatch;
import slotwright.platform.json.Json;
import slotwright.platform.problem.RequestReader;

/** Makes the whole request that a merge patch means, and holds it to the same rules as one that was sent whole. */
@ApplicationScoped
public class Patches {

    private final RequestReader reader;

    public Patches(RequestReader reader) {
        this.reader = reader;
    }

    /**
     * @param current what is there, in the shape of the request
     * @param patch an object; keys that it does not have stay as they are
     */
    public <R> R apply(Object current, JsonNode patch, Class<R> type) {
        return reader.read(MergePatch.apply(Json.mapper().valueToTree(current), patch), type);
    }
}
