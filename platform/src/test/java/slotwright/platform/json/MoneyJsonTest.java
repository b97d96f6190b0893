package slotwright.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.money.Money;

class MoneyJsonTest {

    @Test
    void writesTheAmountAsTextAtTheCurrencysScale() {
        assertEquals("{\"amount\":\"120.00\",\"currency\":\"USD\"}", Json.write(Money.of("120", "USD")));
        assertEquals("{\"amount\":\"1200\",\"currency\":\"JPY\"}", Json.write(Money.of("1200", "JPY")));
        assertEquals("{\"amount\":\"1.500\",\"currency\":\"KWD\"}", Json.write(Money.of("1.5", "KWD")));
    }

    @Property
    void comesBackAsItWent(@ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(2) BigDecimal amount) {
        Money money = new Money(amount, Currency.getInstance("EUR"));
        assertEquals(money, Json.read(Json.write(money), Money.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":19.99,\"currency\":\"EUR\"}",
                "{\"amount\":20,\"currency\":\"EUR\"}",
                "{\"amount\":null,\"currency\":\"EUR\"}",
                "{\"amount\":\"19.999\",\"currency\":\"EUR\"}",
                "{\"amount\":\"1.5\",\"currency\":\"JPY\"}",
                "{\"amount\":\"1e3\",\"currency\":\"EUR\"}",
                "{\"amount\":\" 1\",\"currency\":\"EUR\"}",
                "{\"amount\":\"+1\",\"currency\":\"EUR\"}",
                "{\"amount\":\"01\",\"currency\":\"EUR\"}",
                "{\"amount\":\"1,5\",\"currency\":\"EUR\"}",
                "{\"amount\":\"٣\",\"currency\":\"EUR\"}",
                "{\"amount\":\"\",\"currency\":\"EUR\"}",
                "{\"amount\":\"NaN\",\"currency\":\"EUR\"}",
                "{\"amount\":\"1234567890123\",\"currency\":\"EUR\"}",
                "{\"amount\":\"1\",\"currency\":\"eur\"}",
                "{\"amount\":\"1\",\"currency\":978}",
                "{\"amount\":\"1\"}",
                "{\"currency\":\"EUR\"}",
                "{\"amount\":\"1\",\"currency\":\"EUR\",\"unit\":\"cent\"}",
                "\"1 EUR\"",
                "5"
            })
    void refusesAnythingButAnExactAmount(String text) {
        assertThrows(UncheckedIOException.class, () -> Json.read(text, Money.class));
    }

    @Test
    void refusesAnUnknownCurrencyAsARuleAndNotAsASpelling() {
        var failure = assertThrows(
                UncheckedIOException.class,
                () -> Json.read("{\"amount\":\"10.00\",\"currency\":\"XXZ\"}", Money.class));
        assertEquals(
                "unknown-currency",
                assertInstanceOf(UnfitValue.ByRule.class, failure.getCause()).code());
    }
}
