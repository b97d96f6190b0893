package slotwright.platform.page;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.problem.Problem;

class EntityTagsTest {

    @Property
    void readsItsOwnTag(@ForAll @LongRange(max = 999_999_999_999_999_999L) long version) {
        assertEquals(version, EntityTags.required(EntityTags.of(version)));
    }

    @Test
    void asksForTheHeaderThatIsMissing() {
        assertEquals(428, status(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "*",
                "\"\"",
                "\"a\"",
                "W/\"7\"",
                "\"7\",",
                "\"7\", \"8\"",
                "\"-7\"",
                "\"7",
                "\"9999999999999999999\""
            })
    void refusesWhatIsNotOneStrongTag(String ifMatch) {
        assertEquals(400, status(ifMatch));
    }

    @Test
    void refusesAnEndlessHeader() {
        assertEquals(400, status("\"7\", ".repeat(5_000)));
    }

    @Test
    void tellsTheVersionThatItIsNow() {
        Problem stale = assertThrows(Problem.class, () -> EntityTags.same(1, 3));
        assertEquals(412, stale.status());
        assertEquals("\"3\"", stale.members().get("currentETag"));
        assertEquals("\"3\"", stale.headers().get("ETag"));
        assertDoesNotThrow(() -> EntityTags.same(3, 3));
    }

    @Test
    void comparesWeaklyForReaders() {
        assertTrue(EntityTags.unchanged("W/\"3\", \"4\"", "\"4\""));
        assertTrue(EntityTags.unchanged("\"a.b\"", EntityTags.weak("a.b")));
        assertTrue(EntityTags.unchanged("*", "\"4\""));
        assertFalse(EntityTags.unchanged("\"3\"", "\"4\""));
        assertFalse(EntityTags.unchanged("nonsense", "\"4\""));
        assertFalse(EntityTags.unchanged(null, "\"4\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "1000000", "abc", "", "1.0", "05", "٣"})
    void refusesALimitOutOfRange(String limit) {
        assertEquals(400, assertThrows(Problem.class, () -> Limit.of(limit)).status());
    }

    @Test
    void takesALimitFromOneToTwoHundred() {
        assertEquals(50, Limit.of(null));
        assertEquals(1, Limit.of("1"));
        assertEquals(200, Limit.of("200"));
    }

    private static int status(String ifMatch) {
        return assertThrows(Problem.class, () -> EntityTags.required(ifMatch)).status();
    }
}
