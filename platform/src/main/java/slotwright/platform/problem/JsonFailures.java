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
import java.util.Objects;
import java.util.Optional;
import slotwright.platform.json.UnfitValue;

/** Says in the client's terms why a body could not be read. Jackson's own messages name classes and never leave. */
final class JsonFailures {

    private JsonFailures() {}

    /** @param failure what the reading of a single value threw */
    static Problem explain(JsonProcessingException failure) {
        return unreadable(failure)
                .orElseGet(() -> new BodyFaults().add(fault(failure)).toProblem());
    }

    /** Why nothing of the body can be read; empty where only a value of it does not fit. */
    static Optional<Problem> unreadable(JsonProcessingException failure) {
        JsonProcessingException root = innermost(failure);
        if (root instanceof StreamConstraintsException) {
            return Optional.of(malformed(limit(root.getOriginalMessage()), root));
        }
        if (root instanceof StreamReadException && !(root instanceof InputCoercionException)) {
            return Optional.of(syntax(root));
        }
        if (root instanceof UnfitValue || !(root instanceof MismatchedInputException mismatch)) {
            return Optional.empty();
        }
        if (Objects.requireNonNullElse(mismatch.getOriginalMessage(), "").startsWith("Trailing token")) {
            return Optional.of(malformed("The body goes on behind the end of its JSON.", mismatch));
        }
        boolean whole = mismatch.getPath().isEmpty() && steps(failure).isEmpty();
        return whole && !(mismatch instanceof InvalidTypeIdException)
                ? Optional.of(
                        malformed("The body must be " + ExpectedShape.of(mismatch.getTargetType()) + ".", mismatch))
                : Optional.empty();
    }

    /** @param failure one that leaves the body readable */
    static JsonFault fault(JsonProcessingException failure) {
        JsonProcessingException root = innermost(failure);
        List<String> steps = steps(failure);
        if (root instanceof UnrecognizedPropertyException unknown) {
            return unknownField(steps, unknown);
        }
        if (root instanceof InputCoercionException) {
            return JsonFault.value(steps, "out-of-range", "must be a whole number that is not so large");
        }
        if (root instanceof UnfitValue.ByRule rule) {
            return JsonFault.rule(steps, rule.code(), rule.getOriginalMessage());
        }
        if (root instanceof UnfitValue.ByLength many) {
            return JsonFault.value(many.steps(), many.code(), many.getOriginalMessage());
        }
        if (root instanceof UnfitValue unfit) {
            return JsonFault.value(steps, unfit.code(), unfit.getOriginalMessage());
        }
        if (root instanceof InvalidTypeIdException) {
            return JsonFault.value(steps, "unknown-value", "does not say by a known name which kind it is");
        }
        if (root instanceof MismatchedInputException mismatch) {
            return JsonFault.value(steps, "type", "must be " + ExpectedShape.of(mismatch.getTargetType()));
        }
        return JsonFault.value(steps, "value", "is not acceptable");
    }

    private static JsonFault unknownField(List<String> steps, UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String key = unknown.getPropertyName();
        return JsonFault.unknown(
                steps,
                known == null
                        ? null
                        : Nearest.to(key, known.stream().map(Object::toString).toList())
                                .orElse(null));
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
                        "The body has the key '" + Pointers.shown(at.getCurrentName()) + "' twice in one object" + place
                                + ".",
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

    private static List<String> steps(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                        .toList()
                : List.of();
    }
}
