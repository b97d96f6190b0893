package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;

/** A value that does not fit. Its message is made for the client and tells nothing about our classes. */
public class UnfitValue extends MismatchedInputException {

    private final String code;

    UnfitValue(JsonParser in, String message) {
        this(in, "format", message);
    }

    UnfitValue(JsonParser in, String code, String message) {
        super(in, message);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** More than there may be, at a place that is known exactly. */
    public static final class ByLength extends UnfitValue {

        private final transient List<String> steps;

        ByLength(JsonParser in, List<String> steps, String message) {
            super(in, "length", message);
            this.steps = List.copyOf(steps);
        }

        /** The names and indices that lead to it. */
        public List<String> steps() {
            return steps;
        }
    }

    /** Well formed, but refused by a rule of the business rather than by the schema. */
    public static final class ByRule extends UnfitValue {

        ByRule(JsonParser in, String code, String message) {
            super(in, code, message);
        }
    }
}
