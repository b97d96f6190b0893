package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Optional;

/** Text that is text, kept as it came; one line unless the property says {@link MultiLine}. */
final class TextReader extends StdScalarDeserializer<String> implements ContextualDeserializer {

    private final boolean multiLine;

    TextReader(boolean multiLine) {
        super(String.class);
        this.multiLine = multiLine;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        boolean wanted = property != null && property.getAnnotation(MultiLine.class) != null;
        return wanted == multiLine ? this : new TextReader(wanted);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw new UnfitValue(in, "type", "must be text");
        }
        String text = in.getText();
        Optional<String> objection = Text.objection(text, multiLine);
        if (objection.isPresent()) {
            throw new UnfitValue(in, "character", objection.get());
        }
        return text;
    }
}
