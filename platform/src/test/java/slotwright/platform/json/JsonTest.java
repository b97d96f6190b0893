package slotwright.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.money.Money;

class JsonTest {

    enum Mood {
        CALM
    }

    record Inner(String name) {}

    record Everything(
            String text,
            @MultiLine String notes,
            Integer boxed,
            int plain,
            Boolean flag,
            BigDecimal decimal,
            Double real,
            UUID id,
            Instant at,
            OffsetDateTime offset,
            LocalDate day,
            LocalTime time,
            Duration length,
            Mood mood,
            Money price,
            Inner inner,
            List<String> list,
            Map<String, String> map,
            JsonNode tree) {}

    private static Everything read(String members) {
        return Json.read("{\"plain\":1" + (members.isEmpty() ? "" : ",") + members + "}", Everything.class);
    }

    @Test
    void keepsTheOffsetOfATime() {
        assertEquals(
                "{\"offset\":\"2027-03-01T10:00:00+01:00\"}",
                Json.write(Map.of(
                        "offset",
                        read("\"offset\":\"2027-03-01T10:00:00+01:00\"").offset())));
    }

    @Test
    void writesAnInstantInUtc() {
        assertEquals(
                "\"2027-03-01T09:00:00Z\"",
                Json.write(read("\"at\":\"2027-03-01T10:00:00+01:00\"").at()));
    }

    @Test
    void readsEveryTypeInItsOneSpelling() {
        Everything all = read(
                """
                "text":"Zoë 👩🏽‍👩‍👧 محمد","notes":"a\\r\\n\\tb","boxed":-3,"flag":true,"decimal":1.10,"real":2.5,
                "id":"6F1C2A8E-3f0b-4a53-9d0e-0c5b8a1f7e21","day":"2027-02-28","time":"09:30","length":"PT30M",
                "mood":"CALM","inner":{"name":"x"},"list":["a"],"map":{"k":"v"},"tree":{"n":1.10}""");
        assertEquals("Zoë 👩🏽‍👩‍👧 محمد", all.text());
        assertEquals("a\r\n\tb", all.notes());
        assertEquals(new BigDecimal("1.10"), all.decimal());
        assertEquals(LocalTime.of(9, 30), all.time());
        assertEquals("{\"n\":1.10}", Json.write(all.tree()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\":1",
                "\"text\":true",
                "\"text\":1.5",
                "\"text\":[]",
                "\"text\":{}",
                "\"text\":[\"a\"]",
                "\"text\":\"a\\nb\"",
                "\"text\":\"a\\tb\"",
                "\"text\":\"\\u0000\"",
                "\"text\":\"\\u007f\"",
                "\"text\":\"\\u0085\"",
                "\"text\":\"Ann\\u202egpj.exe\"",
                "\"text\":\"\\u2066\"",
                "\"text\":\"\\ud800\"",
                "\"text\":\"\\udc00\\ud800\"",
                "\"notes\":\"\\u0000\"",
                "\"notes\":\"\\u000b\"",
                "\"boxed\":\"30\"",
                "\"boxed\":30.5",
                "\"boxed\":30.0",
                "\"boxed\":3e1",
                "\"boxed\":2147483648",
                "\"boxed\":\"\"",
                "\"boxed\":true",
                "\"boxed\":[]",
                "\"boxed\":[1]",
                "\"plain\":null",
                "\"flag\":\"true\"",
                "\"flag\":1",
                "\"flag\":0.0",
                "\"flag\":\"\"",
                "\"decimal\":\"1.5\"",
                "\"decimal\":1e999999999",
                "\"decimal\":NaN",
                "\"decimal\":\"\"",
                "\"real\":\"NaN\"",
                "\"real\":\"Infinity\"",
                "\"real\":1e999",
                "\"real\":\"1\"",
                "\"id\":\"1-1-1-1-1\"",
                "\"id\":\"\"",
                "\"id\":5",
                "\"id\":\"6f1c2a8e3f0b4a539d0e0c5b8a1f7e21\"",
                "\"at\":1799661600000",
                "\"at\":\"1799661600000\"",
                "\"at\":\"2027-03-01T10:00:00\"",
                "\"at\":\"2027-03-01\"",
                "\"at\":\"2027-02-30T10:00:00Z\"",
                "\"at\":\"+999999999-12-31T00:00:00Z\"",
                "\"at\":\"\"",
                "\"at\":1.5",
                "\"offset\":1",
                "\"day\":\"2027-02-30\"",
                "\"day\":[2027,2,1]",
                "\"day\":20270201",
                "\"day\":\"-0001-01-01\"",
                "\"time\":\"25:00\"",
                "\"time\":930",
                "\"length\":30",
                "\"length\":\"30\"",
                "\"mood\":\"calm\"",
                "\"mood\":0",
                "\"mood\":\"\"",
                "\"inner\":\"\"",
                "\"inner\":[]",
                "\"inner\":\"x\"",
                "\"inner\":{\"nome\":\"x\"}",
                "\"list\":\"a\"",
                "\"list\":\"\"",
                "\"list\":{}",
                "\"list\":[1]",
                "\"list\":[\"\\u0000\"]",
                "\"map\":[]",
                "\"map\":{\"k\":1}",
                "\"map\":{\"k\":\"\\u0007\"}",
                "\"tree\":{\"k\":\"\\u0007\"}",
                "\"tree\":{\"\\u0007\":1}",
                "\"tree\":[1e999999999]",
                "\"unknown\":1",
                "\"text\":\"a\",\"text\":\"b\"",
                "\"tree\":{\"a\":1,\"a\":2}"
            })
    void takesNothingForSomethingElse(String members) {
        assertThrows(UncheckedIOException.class, () -> read(members));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"plain\":1} x",
                "{\"plain\":1}{}",
                "[]",
                "1",
                "\"x\"",
                "{'plain':1}",
                "{\"plain\":01}"
            })
    void refusesWhatIsNotOneObject(String text) {
        assertThrows(UncheckedIOException.class, () -> Json.read(text, Everything.class));
    }

    @Test
    void boundsDepthTextAndDigits() {
        assertEquals(
                Json.MAX_TEXT,
                read("\"text\":\"" + "x".repeat(Json.MAX_TEXT) + "\"").text().length());
        assertThrows(UncheckedIOException.class, () -> read("\"text\":\"" + "x".repeat(Json.MAX_TEXT + 1) + "\""));
        read("\"tree\":" + "[".repeat(31) + "]".repeat(31));
        assertThrows(UncheckedIOException.class, () -> read("\"tree\":" + "[".repeat(32) + "]".repeat(32)));
        read("\"decimal\":" + "9".repeat(64));
        assertThrows(UncheckedIOException.class, () -> read("\"decimal\":" + "9".repeat(65)));
    }

    @Property
    void keepsEveryTextExactlyOrRefusesIt(@ForAll String text) {
        String document = Json.write(Map.of("notes", text, "plain", 1));
        if (Text.objection(text, true).isEmpty()) {
            assertEquals(text, Json.read(document, Everything.class).notes());
        } else {
            assertThrows(UncheckedIOException.class, () -> Json.read(document, Everything.class));
        }
    }
}
