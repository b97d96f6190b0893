package slotwright.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.UUID;
import slotwright.platform.money.Money;

/** Values of requests: each type takes one spelling only. */
final class StrictModule extends SimpleModule {

    StrictModule() {
        super("slotwright-strict");
        addSerializer(Money.class, new MoneyWriter());
        addSerializer(MonthDay.class, new MonthDayWriter());
        addDeserializer(Money.class, new MoneyReader(true));
        addDeserializer(String.class, new TextReader(false));
        addDeserializer(BigDecimal.class, new DecimalReader());
        addDeserializer(Double.class, new FiniteReader(Double.class));
        addDeserializer(double.class, new FiniteReader(double.class));
        addDeserializer(JsonNode.class, new TreeReader<>(JsonNode.class));
        addDeserializer(ObjectNode.class, new TreeReader<>(ObjectNode.class));
        addDeserializer(ArrayNode.class, new TreeReader<>(ArrayNode.class));
        addKeyDeserializer(String.class, new TextKey());
        addKeyDeserializer(UUID.class, new IdKey());
        spelled(UUID.class, StrictModule::uuid, "a UUID such as 6f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21");
        spelled(
                Instant.class,
                t -> usual(OffsetDateTime.parse(t)).toInstant(),
                "a time with offset such as 2027-03-01T10:00:00Z");
        spelled(
                OffsetDateTime.class,
                t -> usual(OffsetDateTime.parse(t)),
                "a time with offset such as 2027-03-01T10:00:00+01:00");
        spelled(
                LocalDateTime.class,
                t -> usual(LocalDateTime.parse(t)),
                "a local date and time such as 2027-03-01T10:00");
        spelled(LocalDate.class, t -> usual(LocalDate.parse(t)), "a date such as 2027-03-01");
        spelled(LocalTime.class, LocalTime::parse, "a local time such as 09:30");
        spelled(
                MonthDay.class,
                StrictModule::monthDay,
                "a day of the year that exists, as month and day such as 12-24");
        spelled(Duration.class, Duration::parse, "a duration such as PT30M");
    }

    private <T> void spelled(Class<T> type, SpelledReader.Spelling<T> spelling, String expected) {
        addDeserializer(type, new SpelledReader<>(type, spelling, expected));
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    /** @throws IllegalArgumentException if the text is not the 36 characters of one */
    static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not the 36 characters of a UUID");
        }
        return id;
    }

    /** Years of four digits: what the database can keep, also after the offset is taken off. */
    private static <T extends TemporalAccessor> T usual(T time) {
        int year = time.get(ChronoField.YEAR);
        if (year < 1900 || year > 9998) {
            throw new DateTimeException("year out of range");
        }
        return time;
    }
}
