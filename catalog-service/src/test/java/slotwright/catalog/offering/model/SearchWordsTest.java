package slotwright.catalog.offering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Full Detail, the full one | w_full w_detail w_the w_one",
                "Crème BRÛLÉE 3D | w_creme w_brulee w_3d",
                "理发店 | w_理发 w_发店",
                "店 | w_店",
                "Spa理发2 | w_spa w_理发 w_2",
            })
    void areThePlainWordsOfAText(String text, String words) {
        assertEquals(words, SearchWords.of(text));
    }

    @Test
    void areAskedForAllAtOnceAndTheLongerOnesByTheirBeginning() {
        assertEquals("+w_of +w_3d", SearchWords.question("of 3D"));
        assertEquals("+w_inte* +w_car*", SearchWords.question("Inte CAR"));
    }

    @Test
    void noOperatorOfTheSearchLanguageComesThrough() {
        assertEquals("+w_or +w_1", SearchWords.question("' OR 1=1 -- "));
        assertEquals("+w_interior* +w_hair*", SearchWords.question("+interior -(\"hair\") *~<>"));
        assertEquals("", SearchWords.question("+-*\"@()~<>"));
    }

    @Test
    void aQuestionIsBounded() {
        assertEquals(10, SearchWords.question("a b c d e f g h i j k l m n").split(" ").length);
    }
}
