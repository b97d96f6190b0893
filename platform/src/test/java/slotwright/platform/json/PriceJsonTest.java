package slotwright.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price;

class PriceJsonTest {

    private static final Money SEVEN = Money.of("7.00", "USD");
    private static final UUID ITEM = new UUID(0, 1);

    @Test
    void aLineSaysNothingWhereItHasNothingToSay() {
        assertEquals(
                """
                {"rule":"base","itemId":"00000000-0000-0000-0000-000000000001","itemVersion":3,"quantity":1,\
                "unitAmount":{"amount":"7.00","currency":"USD"},"amount":{"amount":"7.00","currency":"USD"}}""",
                Json.write(new Price.Line("base", ITEM, 3, 1, null, SEVEN, SEVEN)));
        assertEquals(
                """
                {"rule":"tax","itemVersion":0,"quantity":1,"factor":0.07,\
                "unitAmount":{"amount":"7.00","currency":"USD"},"amount":{"amount":"7.00","currency":"USD"}}""",
                Json.write(new Price.Line("tax", null, 0, 1, new BigDecimal("0.07"), SEVEN, SEVEN)));
    }

    @Test
    void aPriceThatWasStoredBeforeThereWereDiscountsAndTaxesHasNone() throws IOException {
        Price price = Json.events()
                .readValue(
                        """
                        {"lines":[],"subtotal":{"amount":"7.00","currency":"USD"},\
                        "total":{"amount":"7.00","currency":"USD"}}""",
                        Price.class);
        Money none = Money.zero(SEVEN.currency());
        assertEquals(new Price(List.of(), List.of(), List.of(), SEVEN, none, none, SEVEN), price);
    }

    @Test
    void aPriceIsReadAsItWasWritten() throws IOException {
        Price.Line line = new Price.Line("peak", ITEM, 3, 1, new BigDecimal("1.15"), SEVEN, SEVEN);
        Price price = new Price(
                List.of(line),
                List.of(new Price.NotCombined("weekend", ITEM, new BigDecimal("1.1"))),
                List.of(new Price.Tax(new BigDecimal("0.07"), SEVEN, SEVEN, true)),
                SEVEN,
                SEVEN,
                SEVEN,
                SEVEN);
        assertEquals(price, Json.events().readValue(Json.write(price), Price.class));
    }
}
