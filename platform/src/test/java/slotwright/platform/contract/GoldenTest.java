package slotwright.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.json.Json;

/**
 * What is written on the topics stays readable for ever: the files are never changed, only added to. A change of a
 * record that breaks one of them needs a new version of the event's type.
 */
class GoldenTest {

    /** The keys of a map are data: nobody adds one to it by saying more. */
    private static final String NOT_OF_A_MAP = "(?<!\"(?:locationPrices|usage|levels|skillRatings)\" : )";

    @TestFactory
    Stream<DynamicTest> readsWhatWasWrittenAndWritesItAgain() {
        return GoldenEvents.all().entrySet().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.getKey(), () -> readsAndWrites(golden.getKey(), golden.getValue())));
    }

    private static void readsAndWrites(String name, Event<?> expected) throws IOException {
        String text = file(name);
        Event<?> read = CloudEvents.as(CloudEvents.read(text), contractOf(expected));
        assertEquals(expected, read);
        assertEquals(tree(text), tree(CloudEvents.write(read)));
    }

    /** The files of before keys were added: who starts from nothing meets them still. */
    @TestFactory
    Stream<DynamicTest> readsWhatWasWrittenBefore() {
        return GoldenEvents.earlier().entrySet().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.getKey(),
                        () -> assertEquals(
                                golden.getValue(),
                                CloudEvents.as(
                                        CloudEvents.read(file(golden.getKey())), contractOf(golden.getValue())))));
    }

    @TestFactory
    Stream<DynamicTest> ignoresWhatALaterProducerAdds() {
        return GoldenEvents.all().entrySet().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.getKey(), () -> {
                    String more = file(golden.getKey()).replaceAll(NOT_OF_A_MAP + "\\{", "{\"addedLater\":{},");
                    assertEquals(
                            golden.getValue(), CloudEvents.as(CloudEvents.read(more), contractOf(golden.getValue())));
                }));
    }

    @Test
    void everyTypeOfEventHasAFile() {
        Set<String> types = Stream.of(
                        CatalogEvents.class, SchedulingEvents.class, BookingEvents.class, AuditEvents.class)
                .flatMap(producer -> Arrays.stream(producer.getDeclaredFields()))
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(GoldenTest::value)
                .collect(Collectors.toSet());
        Set<String> golden =
                GoldenEvents.all().values().stream().map(Event::type).collect(Collectors.toSet());
        assertEquals(types, golden);
        assertTrue(types.stream().allMatch(type -> type.matches("[a-z-]+\\.[a-z-]+\\.v[0-9]+")));
    }

    static Class<?> contractOf(Event<?> event) {
        if (event.data() instanceof SchedulingEvents.ResourceDay) {
            return SchedulingEvents.ResourceDay.class;
        }
        if (event.data() instanceof CatalogEvents.Promotion) {
            return CatalogEvents.Promotion.class;
        }
        return event.data() instanceof SchedulingEvents.Resource
                ? SchedulingEvents.Resource.class
                : event.data().getClass();
    }

    private static String value(java.lang.reflect.Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode tree(String text) throws IOException {
        return Json.events().readTree(text);
    }

    private static String file(String name) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertNotNull(
                    in,
                    () -> "no golden file for " + name + ", which would hold "
                            + CloudEvents.write(GoldenEvents.all().get(name)));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
