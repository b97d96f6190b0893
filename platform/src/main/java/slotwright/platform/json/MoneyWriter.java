package slotwright.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import slotwright.platform.money.Money;

final class MoneyWriter extends StdSerializer<Money> {

    MoneyWriter() {
        super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject(money);
        out.writeStringField("amount", money.amount().toPlainString());
        out.writeStringField("currency", money.currency().getCurrencyCode());
        out.writeEndObject();
    }
}
