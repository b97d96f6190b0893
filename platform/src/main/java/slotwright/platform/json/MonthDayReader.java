package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.MonthDay;

/** Reads both spellings that our services write: {@code --12-24} of events and {@code 12-24} of what they store. */
final class MonthDayReader extends StdScalarDeserializer<MonthDay> {

    MonthDayReader() {
        super(MonthDay.class);
    }

    @Override
    public MonthDay deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String text = in.getText();
        try {
            return MonthDay.parse(text.startsWith("--") ? text : "--" + text);
        } catch (DateTimeException e) {
            throw new UnfitValue(in, "must be a day of the year");
        }
    }
}
