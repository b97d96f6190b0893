package slotwright.catalog.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import slotwright.catalog.change.MergePatch;
import slotwright.platform.json.Json;
import slotwright.platform.problem.JsonFailures;

/** Makes the whole request that a merge patch means, and holds it to the same rules as one that was sent whole. */
@ApplicationScoped
public class Patches {

    private final Validator validator;

    public Patches(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param current what is there, in the shape of the request
     * @param patch an object; keys that it does not have stay as they are
     */
    public <R> R apply(Object current, JsonNode patch, Class<R> type) {
        JsonNode merged = MergePatch.apply(Json.mapper().valueToTree(current), patch);
        R request = read(merged, type);
        var violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return request;
    }

    private static <R> R read(JsonNode merged, Class<R> type) {
        try {
            return Json.mapper().readValue(Json.write(merged), type);
        } catch (JsonProcessingException e) {
            throw JsonFailures.explain(e);
        }
    }
}
