package slotwright.catalog.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Interior & Exterior | interior-and-exterior",
                "  Full   Detail -- 3 hours! | full-detail-3-hours",
                "Kids' haircut | kids-haircut",
                "Ølfrisør für Größe | olfrisor-fur-grosse",
                "Łódź | lodz",
                "ﬁne Crème brûlée | fine-creme-brulee",
                "HAIRCUT | haircut",
            })
    void writesTitlesInPlainLatin(String title, String slug) {
        assertEquals(Optional.of(slug), Slug.of(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"理发", "!!!", "- -", "🙂"})
    void hasNoneWhereLatinHasNoLetters(String title) {
        assertEquals(Optional.empty(), Slug.of(title));
    }

    @Test
    void isCutToItsLengthAndStillWellFormed() {
        String slug = Slug.of("abcdefg ".repeat(40)).orElseThrow();
        assertTrue(slug.length() <= Slug.MAX_LENGTH);
        assertTrue(slug.matches(Slug.PATTERN), slug);
    }
}
