package slotwright.platform.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalRequestTest {

    private record Wish(String name, Set<Integer> days, List<Integer> order) {}

    @Test
    void aSetIsTheSameInAnyOrderAndAListIsNot() {
        Wish wish = new Wish("a", new LinkedHashSet<>(List.of(7, 6)), List.of(1, 2));
        assertEquals("{\"name\":\"a\",\"days\":[6,7],\"order\":[1,2]}", CanonicalRequest.text(wish));
        assertEquals(
                CanonicalRequest.text(wish),
                CanonicalRequest.text(new Wish("a", new LinkedHashSet<>(List.of(6, 7)), List.of(1, 2))));
        assertNotEquals(
                CanonicalRequest.text(wish),
                CanonicalRequest.text(new Wish("a", new LinkedHashSet<>(List.of(6, 7)), List.of(2, 1))));
    }

    @Test
    void theKeysOfAMapAreTheSameInAnyOrder() {
        Map<String, Set<String>> turned = new LinkedHashMap<>();
        turned.put("b", Set.of());
        turned.put("a", Set.of("x", "y"));
        assertEquals("{\"a\":[\"x\",\"y\"],\"b\":[]}", CanonicalRequest.text(turned));
    }

    @Test
    void aKeyThatIsNotThereMakesNoDifference() {
        record WishOfNextRelease(String name, Set<Integer> days, List<Integer> order, String later) {}
        assertEquals(
                CanonicalRequest.text(new Wish("a", Set.of(6), List.of())),
                CanonicalRequest.text(new WishOfNextRelease("a", Set.of(6), List.of(), null)));
    }
}
