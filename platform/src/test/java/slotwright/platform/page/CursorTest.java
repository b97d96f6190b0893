package slotwright.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

class CursorTest {

    @Property
    void comesBackAsItWent(@ForAll @Size(min = 1, max = 4) List<@StringLength(max = 60) String> keys) {
        String cursor = Cursor.encode(keys.toArray());
        assertTrue(cursor.matches("[A-Za-z0-9_-]+"));
        assertEquals(keys, Cursor.decode(cursor));
    }

    @Property
    void refusesADamagedOne(@ForAll @IntRange(max = 30) int at) {
        byte[] bytes = Base64.getUrlDecoder().decode(Cursor.encode("services", 17, "Haircut for two"));
        bytes[at] ^= 1;
        refused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "!!", "AAAAAAAAAAAAAAAAAAAAAAAA", "eyJpZCI6MX0", "' OR 1=1 --"})
    void refusesAnInventedOne(String cursor) {
        refused(cursor);
    }

    @Test
    void refusesAVeryLongOne() {
        refused("A".repeat(10_000));
    }

    @Test
    void refusesOneOfAnotherList() {
        String cursor = Cursor.encode("services", UUID.randomUUID());
        assertThrows(Problem.class, () -> Cursor.read("bookings", cursor, keys -> keys.get(0)));
    }

    @Test
    void refusesOneWhosePositionMakesNoSense() {
        String cursor = Cursor.encode("services", "no id");
        assertThrows(Problem.class, () -> Cursor.read("services", cursor, keys -> UUID.fromString(keys.get(0))));
    }

    @Test
    void tellsNextPageByTheOneRowMore() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, last -> Cursor.encode("numbers", last));
        assertEquals(List.of(1, 2), page.items());
        assertEquals(List.of("numbers", "2"), Cursor.decode(page.nextCursor()));
        assertEquals(null, Page.of(List.of(1, 2), 2, Object::toString).nextCursor());
    }

    private static void refused(String cursor) {
        Problem problem = assertThrows(Problem.class, () -> Cursor.decode(cursor));
        assertEquals(ProblemType.VALIDATION_FAILED, problem.type());
        assertTrue(problem.members().toString().contains("parameter=cursor"));
    }
}
