package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** A floating-point number that is a number: neither "NaN" as text nor 1e999, which would become infinite. */
final class FiniteReader extends StdScalarDeserializer<Double> {

    FiniteReader(Class<Double> type) {
        super(type);
    }

    @Override
    public Double deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() == null || !in.currentToken().isNumeric()) {
            throw new UnfitValue(in, "type", "must be a number");
        }
        double value = in.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw new UnfitValue(in, "out-of-range", "must be a smaller number");
        }
        return value;
    }

    @Override
    public Double getNullValue(DeserializationContext context) throws JsonMappingException {
        if (handledType() == double.class) {
            throw new UnfitValue(context.getParser(), "required", "must be a number");
        }
        return null;
    }
}
