package slotwright.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import slotwright.platform.json.UnfitValue;

/** Says in the client's terms why a body could not be read. Jackson's own messages name classes and never leave. */
public final class JsonFailures {

    private JsonFailures() {}

    /** @param failure what the reading of a request's body threw */
    public static Problem explain(JsonProcessingException failure) {
        JsonProcessingException root = innermost(failure);
        String pointer = failure instanceof JsonMappingException mapping ? pointer(mapping) : "";
        if (root instanceof UnrecognizedPropertyException unknown) {
            return unknownField(pointer, unknown);
        }
        if (root instanceof StreamConstraintsException) {
            return malformed(limit(root.getOriginalMessage()), root);
        }
        if (root instanceof InputCoercionException) {
            return invalid(pointer, "out-of-range", "must be a whole number that is not so large");
        }
        if (root instanceof StreamReadException) {
            return syntax(root);
        }
        if (root instanceof UnfitValue.ByRule rule) {
            return Problem.of(ProblemType.RULES_VIOLATED, where(pointer) + ": " + rule.getOriginalMessage())
                    .with(
                            "violations",
                            List.of(Map.of(
                                    "code", rule.code(), "pointer", pointer, "message", rule.getOriginalMessage())));
        }
        if (root instanceof UnfitValue.ByLength many) {
            return invalid(many.pointer(), many.code(), many.getOriginalMessage());
        }
        if (root instanceof UnfitValue unfit) {
            return invalid(pointer, unfit.code(), unfit.getOriginalMessage());
        }
        if (root instanceof MismatchedInputException mismatch) {
            return mismatch(pointer, mismatch);
        }
        return invalid(pointer, "value", "is not acceptable");
    }

    private static Problem mismatch(String pointer, MismatchedInputException mismatch) {
        if (Objects.requireNonNullElse(mismatch.getOriginalMessage(), "").startsWith("Trailing token")) {
            return malformed("The body goes on behind the end of its JSON.", mismatch);
        }
        if (pointer.isEmpty() && mismatch.getPath().isEmpty() && !(mismatch instanceof InvalidTypeIdException)) {
            return malformed("The body must be " + ExpectedShape.of(mismatch.getTargetType()) + ".", mismatch);
        }
        if (mismatch instanceof InvalidTypeIdException) {
            return invalid(pointer, "unknown-value", "does not say by a known name which kind it is");
        }
        return invalid(pointer, "type", "must be " + ExpectedShape.of(mismatch.getTargetType()));
    }

    private static Problem unknownField(String pointer, UnrecognizedPropertyException unknown) {
        String key = unknown.getPropertyName();
        Collection<Object> known = unknown.getKnownPropertyIds();
        String meant = known == null
                ? null
                : Nearest.to(key, known.stream().map(Object::toString).toList()).orElse(null);
        String message = "is not a known key" + (meant == null ? "" : "; did you mean '" + meant + "'?");
        return Problem.of(ProblemType.UNKNOWN_FIELD, "'" + shown(key) + "' " + message)
                .with("errors", List.of(new Violations.Violation(pointer, null, null, "unknown-field", message)))
                .with("nearest", meant);
    }

    private static Problem invalid(String pointer, String code, String message) {
        return Problem.invalid(pointer, code, message);
    }

    private static Problem malformed(String detail, Throwable cause) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail, cause);
    }

    private static String limit(String message) {
        if (message.contains("depth")) {
            return "The body is nested deeper than 32 levels.";
        }
        if (message.startsWith("String")) {
            return "A text in the body has more than 10,000 characters.";
        }
        if (message.startsWith("Number") || message.startsWith("BigDecimal")) {
            return "A number in the body has more than 64 digits.";
        }
        return "The body is larger in one of its parts than what is read here.";
    }

    private static Problem syntax(JsonProcessingException failure) {
        JsonLocation at = failure.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String message = Objects.requireNonNullElse(failure.getOriginalMessage(), "");
        if (failure instanceof JsonEOFException) {
            return malformed("The body ends in the middle of its JSON" + place + ".", failure);
        }
        if (message.startsWith("Duplicate field") && failure.getProcessor() instanceof JsonParser json) {
            return repeated(json.getParsingContext(), place, failure);
        }
        if (message.startsWith("Illegal unquoted character")) {
            return malformed("The body has a control character inside a text" + place + ".", failure);
        }
        return malformed("The body is not valid JSON" + place + ".", failure);
    }

    private static Problem repeated(JsonStreamContext at, String place, JsonProcessingException failure) {
        String pointer = at.pathAsPointer().toString();
        return malformed(
                        "The body has the key '" + shown(at.getCurrentName()) + "' twice in one object" + place + ".",
                        failure)
                .with("errors", List.of(new Violations.Violation(pointer, null, null, "repeated", "is there twice")));
    }

    /** The cause that says most: a failure of the syntax comes wrapped in where it was met. */
    private static JsonProcessingException innermost(JsonProcessingException failure) {
        JsonProcessingException inner = failure;
        while (inner.getCause() instanceof JsonProcessingException next && next != inner) {
            inner = next;
        }
        return inner;
    }

    static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    static String escaped(String name) {
        return shown(name).replace("~", "~0").replace("/", "~1");
    }

    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "...";
    }

    private static String where(String pointer) {
        return pointer.isEmpty() ? "body" : pointer;
    }
}
