package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;

/** Reads a value that is written as text in exactly one way. */
final class SpelledReader<T> extends StdScalarDeserializer<T> {

    private static final int LONGEST = 64;

    private final transient Spelling<T> spelling;
    private final String expected;

    SpelledReader(Class<T> type, Spelling<T> spelling, String expected) {
        super(type);
        this.spelling = spelling;
        this.expected = expected;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING && in.getTextLength() <= LONGEST) {
            try {
                return spelling.read(in.getText());
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
                throw new UnfitValue(in, "must be " + expected);
            }
        }
        throw new UnfitValue(in, "must be " + expected + ", as text");
    }

    @FunctionalInterface
    interface Spelling<T> {
        T read(String text);
    }
}
