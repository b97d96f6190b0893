package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.MonthDay;

/** Writes {@code 12-24}, as requests have it; ISO's {@code --12-24} stays in events. */
final class MonthDayWriter extends StdSerializer<MonthDay> {

    MonthDayWriter() {
        super(MonthDay.class);
    }

    @Override
    public void serialize(MonthDay day, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(day.toString().substring(2));
    }
}
