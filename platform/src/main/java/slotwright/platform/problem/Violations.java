package slotwright.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with a request's values, so that the client learns it at once. */
public final class Violations {

    private static final int MOST_TOLD = 100;

    private final List<Violation> errors = new ArrayList<>();

    /**
     * @param pointer a JSON pointer into the body, or {@code ?name} for a query parameter
     * @param code stable, such as {@code required}
     */
    public Violations add(String pointer, String code, String message) {
        return pointer.startsWith("?")
                ? add(new Violation(null, pointer.substring(1), null, code, message))
                : add(new Violation(pointer, null, null, code, message));
    }

    public Violations addHeader(String header, String code, String message) {
        return add(new Violation(null, null, header, code, message));
    }

    private Violations add(Violation error) {
        if (errors.size() < MOST_TOLD) {
            errors.add(error);
        }
        return this;
    }

    /** Those of the body besides. */
    Violations and(BodyFaults body) {
        body.errors().forEach(this::add);
        return this;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw toProblem();
        }
    }

    /** All of them as one problem, for who throws it later. */
    public Problem toProblem() {
        String detail = errors.size() == 1
                ? errors.get(0).where() + ": " + errors.get(0).message()
                : errors.size() + " values are not acceptable.";
        return Problem.of(ProblemType.VALIDATION_FAILED, detail).with("errors", List.copyOf(errors));
    }

    /** One entry of {@code errors}; of pointer, parameter and header exactly one is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Violation(String pointer, String parameter, String header, String code, String message) {

        String where() {
            if (parameter != null) {
                return "parameter " + parameter;
            }
            if (header != null) {
                return "header " + header;
            }
            return pointer.isEmpty() ? "body" : pointer;
        }
    }
}
