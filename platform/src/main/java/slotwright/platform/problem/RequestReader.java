package slotwright.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import slotwright.platform.json.Json;

/**
 * Reads the bodies of requests. One that does not fit is read again without the value that was in the way, until all
 * such values are known; then what is left is validated, so that the client learns everything at once.
 */
@Singleton
public final class RequestReader {

    private static final int MOST_READS = 100;
    private static final int FEWEST_READS = 10;

    /** Characters that are read again at most, so that a large body with many faults is no heavy work. */
    private static final int MOST_WORK = 2_000_000;

    private final Validator validator;

    public RequestReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param body as it came
     * @return not validated, which is left to who takes it
     */
    Object read(byte[] body, Type type) throws IOException {
        if (body.length == 0) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "The body is empty.");
        }
        try {
            Object value = Json.body(body, type);
            if (value == null) {
                throw Problem.of(ProblemType.MALFORMED_REQUEST, "The body must be an object, not null.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw refusal(body, type, e);
        } catch (CharConversionException e) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "The body is not UTF-8.", e);
        }
    }

    /**
     * @param body any tree, which is left as it is
     * @return as valid as if it had been sent
     */
    public <R> R read(JsonNode body, Class<R> type) {
        Object value;
        try {
            value = Json.body(body, type);
        } catch (JsonProcessingException e) {
            throw refusal(body.deepCopy(), body.toString().length(), type, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BodyFaults faults = new BodyFaults();
        validate(value, faults);
        if (!faults.isEmpty()) {
            throw faults.toProblem();
        }
        return type.cast(value);
    }

    private Problem refusal(byte[] body, Type type, JsonProcessingException first) throws IOException {
        Optional<Problem> unreadable = JsonFailures.unreadable(first);
        if (unreadable.isPresent()) {
            return unreadable.get();
        }
        try {
            return refusal(Json.tree(body), body.length, type, first);
        } catch (JsonProcessingException e) {
            return JsonFailures.explain(e);
        }
    }

    private Problem refusal(JsonNode tree, int length, Type type, JsonProcessingException first) {
        BodyFaults faults = new BodyFaults();
        cutLists(tree, new ArrayList<>(), faults);
        int most = Math.max(FEWEST_READS, Math.min(MOST_READS, MOST_WORK / length));
        boolean goesOn = true;
        for (int reads = 0; goesOn && reads < most; reads++) {
            goesOn = findOne(tree, type, faults);
        }
        return faults.isEmpty() ? JsonFailures.explain(first) : faults.toProblem();
    }

    /** False when nothing more is to be found. */
    private boolean findOne(JsonNode tree, Type type, BodyFaults faults) {
        try {
            validate(Json.body(tree, type), faults);
            return false;
        } catch (JsonProcessingException e) {
            if (JsonFailures.unreadable(e).isPresent()) {
                return false;
            }
            JsonFault fault = JsonFailures.fault(e);
            faults.add(fault);
            meant(tree, fault).ifPresent(faults::leftOut);
            return leaveOut(tree, fault.steps(), faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the key stands that an unknown one is a misspelling of, if it is not there as well. */
    private static Optional<String> meant(JsonNode tree, JsonFault fault) {
        if (fault.meant() == null) {
            return Optional.empty();
        }
        List<String> around = fault.steps().subList(0, fault.steps().size() - 1);
        return at(tree, around).has(fault.meant())
                ? Optional.empty()
                : Optional.of(Pointers.of(around) + "/" + Pointers.escaped(fault.meant()));
    }

    /** What was read of a body of a free shape has no rules. */
    private void validate(Object value, BodyFaults faults) {
        if (value != null && !(value instanceof JsonNode)) {
            Set<? extends ConstraintViolation<?>> violations = validator.validate(value);
            ConstraintFailures.addTo(faults, violations);
        }
    }

    private static void cutLists(JsonNode node, List<String> steps, BodyFaults faults) {
        if (node.isArray() && node.size() > Json.MAX_ELEMENTS) {
            faults.add(JsonFault.value(steps, "length", "must have at most " + Json.MAX_ELEMENTS + " elements"));
            ((ArrayNode) node).removeAll();
            return;
        }
        for (var field : node.properties()) {
            cutIn(field.getKey(), field.getValue(), steps, faults);
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            cutIn(Integer.toString(index), node.get(index), steps, faults);
        }
    }

    private static void cutIn(String name, JsonNode child, List<String> steps, BodyFaults faults) {
        if (child.isContainerNode()) {
            steps.add(name);
            cutLists(child, steps, faults);
            steps.remove(steps.size() - 1);
        }
    }

    /** The value itself, or where it is missing what lacks it; false if that is the whole body. */
    private static boolean leaveOut(JsonNode tree, List<String> steps, BodyFaults faults) {
        for (int depth = steps.size(); depth > 0; depth--) {
            if (remove(at(tree, steps.subList(0, depth - 1)), steps.get(depth - 1))) {
                faults.leftOut(Pointers.of(steps.subList(0, depth)));
                return true;
            }
        }
        return false;
    }

    private static JsonNode at(JsonNode tree, List<String> steps) {
        JsonNode node = tree;
        for (String step : steps) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    /** In a list null takes its place, so that the others keep their indices. */
    private static boolean remove(JsonNode parent, String step) {
        if (parent instanceof ObjectNode object) {
            return object.remove(step) != null;
        }
        if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(step);
            boolean there = index < array.size() && !array.get(index).isNull();
            if (there) {
                array.setNull(index);
            }
            return there;
        }
        return false;
    }
}
