package slotwright.platform.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.MonthDay;
import slotwright.platform.money.Money;

/** Values of events, which our own services wrote. */
final class EventModule extends SimpleModule {

    EventModule() {
        super("slotwright-events");
        addSerializer(Money.class, new MoneyWriter());
        addDeserializer(Money.class, new MoneyReader(false));
        addDeserializer(MonthDay.class, new MonthDayReader());
    }
}
