package slotwright.catalog.offering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
        assertEquals("+w_of +w_3d", question("of 3D"));
        assertEquals("+w_inte* +w_car*", question("Inte CAR"));
    }

    @Test
    void noOperatorOfTheSearchLanguageComesThrough() {
        assertEquals("+w_or +w_1", question("' OR 1=1 -- "));
        assertEquals("+w_interior* +w_hair*", question("+interior -(\"hair\") *~<>"));
        assertEquals("", question("+-*\"@()~<>"));
    }

    @Test
    void aQuestionIsBounded() {
        assertEquals(10, question("a b c d e f g h i j k l m n").split(" ").length);
    }

    @Test
    void whatStandsEarlierFitsBetterAndWholeWordsFitBest() {
        List<String> asked = SearchWords.asked("car wash");
        String words = SearchWords.of("Car wash, by hand");
        assertEquals(1 + 7, SearchWords.place(words, asked));
        List<String> sorted = Stream.of(
                        "Hand car wash", "Carpets washed", "Car wash", "Carpet, car, wash", "Washing a car")
                .sorted(Comparator.comparingInt(text -> SearchWords.place(SearchWords.of(text), asked)))
                .toList();
        assertEquals(
                List.of("Car wash", "Hand car wash", "Carpet, car, wash", "Washing a car", "Carpets washed"), sorted);
    }

    private static String question(String text) {
        return SearchWords.question(SearchWords.asked(text));
    }
}
