package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** A decimal written as a JSON number; an exponent cannot make it longer than its digits may be. */
final class DecimalReader extends StdScalarDeserializer<BigDecimal> {

    DecimalReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() == null || !in.currentToken().isNumeric()) {
            throw new UnfitValue(in, "type", "must be a number");
        }
        BigDecimal value = in.getDecimalValue();
        if (Math.abs((long) value.scale()) > Json.MAX_DIGITS) {
            throw new UnfitValue(in, "out-of-range", "must have at most " + Json.MAX_DIGITS + " digits");
        }
        return value;
    }
}
