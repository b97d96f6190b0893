package slotwright.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents.PeakHours;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;

class CloudEventsTest {

    private static final String WHOLE =
            """
            {"specversion":"1.0","id":"01900000-0000-7000-8000-000000000009","source":"/s","type":"a.b.v1",\
            "subject":"x","time":"2027-03-01T08:00:00Z","epoch":1,"version":2,"data":{"weekday":5}}""";

    @Test
    void writesTheAttributesOfTheSpecification() {
        String text = CloudEvents.write(
                new Event<>(UUID.randomUUID(), "/s", "a.b.v1", "x", Instant.EPOCH, 1, 2, new PeakHours(5, null, null)));
        assertTrue(text.startsWith("{\"specversion\":\"1.0\",\"id\":\""));
        assertTrue(text.contains("\"datacontenttype\":\"application/json\",\"epoch\":1,\"version\":2,\"data\":{"));
        assertTrue(text.contains("\"time\":\"1970-01-01T00:00:00Z\""));
    }

    @Test
    void readsTheEnvelopeBeforeTheData() {
        assertEquals(2, CloudEvents.read(WHOLE).version());
        assertEquals(
                5,
                CloudEvents.as(CloudEvents.read(WHOLE), PeakHours.class).data().weekday());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{not json", "null", "[]", "{}", "{\"specversion\":\"0.3\"}"})
    void refusesWhatIsNoEvent(String text) {
        assertThrows(IllegalArgumentException.class, () -> CloudEvents.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\":\"01900000-0000-7000-8000-000000000009\"",
                "\"subject\":\"x\"",
                "\"time\":\"2027-03-01T08:00:00Z\"",
                "\"epoch\":1",
                "\"version\":2"
            })
    void refusesAnEventWithoutAnAttribute(String attribute) {
        assertThrows(IllegalArgumentException.class, () -> CloudEvents.read(WHOLE.replace(attribute, "\"z\":1")));
    }

    @Test
    void refusesDataOfAnotherKind() {
        assertThrows(IllegalArgumentException.class, () -> CloudEvents.as(CloudEvents.read(WHOLE), ResourceDay.class));
    }

    @Test
    void refusesAnEventWithoutData() {
        String none = WHOLE.replace(",\"data\":{\"weekday\":5}", "");
        assertThrows(IllegalArgumentException.class, () -> CloudEvents.as(CloudEvents.read(none), PeakHours.class));
    }
}
