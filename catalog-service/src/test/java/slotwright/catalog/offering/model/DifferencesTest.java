package slotwright.catalog.offering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slotwright.catalog.offering.model.Differences.Change;

class DifferencesTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "{'a':1,'b':2}                  | {'b':2,'a':1}                  | -",
                "{'a':1.50}                     | {'a':1.5}                      | -",
                "{'a':null}                     | {}                             | -",
                "{'a':1}                        | {'a':2}                        | /a 1 2",
                "{'a':1}                        | {}                             | /a 1 null",
                "{}                             | {'a':{'b':1}}                  | /a null {b=1}",
                "{'a':{'b':{'c':1,'d':1}}}      | {'a':{'b':{'c':2,'d':1}}}      | /a/b/c 1 2",
                "{'a/b':{'~':1}}                | {'a/b':{'~':2}}                | /a~1b/~0 1 2",
                "{'a':['x','y']}                | {'a':['y','x']}                | /a [x, y] [y, x]",
                "{'a':[{'n':1}]}                | {'a':[{'n':2}]}                | /a [{n=1}] [{n=2}]",
                "{'a':[{'id':1},{'id':1}]}      | {'a':[{'id':1}]}               | /a [{id=1}, {id=1}] [{id=1}]",
                "{'a':[]}                       | {'a':['x']}                    | /a [] [x]",
            })
    void areFoundWhereTheyAre(String before, String after, String expected) {
        assertEquals(expected == null ? List.of() : List.of(expected), differences(before, after));
    }

    @Test
    void elementsAreComparedByTheirIdentityWhereverTheyStand() {
        String one = "{'id':'x','price':'1.00'}";
        String two = "{'id':'y','price':'2.00'}";
        assertEquals(List.of(), differences(list(one, two), list(two, one)));
        assertEquals(
                List.of("/list/x/price 1.00 3.00"),
                differences(list(one, two), list(two, "{'id':'x','price':'3.00'}")));
        assertEquals(List.of("/list/x {id=x, price=1.00} null"), differences(list(one, two), list(two)));
        assertEquals(List.of("/list/x null {id=x, price=1.00}"), differences(list(), list(one)));
        assertEquals(List.of(), differences(list(), list()));
    }

    @Test
    void aKeyAndAKindAreIdentitiesToo() {
        assertEquals(
                List.of("/list/pets/required true false"),
                differences(list("{'key':'pets','required':true}"), list("{'key':'pets','required':false}")));
        assertEquals(
                List.of("/list/lift/quantity 1 2"),
                differences(list("{'kind':'lift','quantity':1}"), list("{'kind':'lift','quantity':2}")));
    }

    @Test
    void severalAreToldInTheOrderOfTheKeys() {
        assertEquals(
                List.of("/b 1 2", "/a 1 null", "/c null 3"),
                differences("{'b':1,'a':1,'same':0}", "{'c':3,'same':0,'b':2}"));
    }

    private static String list(String... elements) {
        return "{'list':" + Arrays.toString(elements) + "}";
    }

    private static List<String> differences(String before, String after) {
        return Differences.between(map(before), map(after)).stream()
                .map(DifferencesTest::text)
                .toList();
    }

    private static String text(Change change) {
        return change.path() + " " + change.before() + " " + change.after();
    }

    private static Map<String, Object> map(String json) {
        try {
            return JSON.readValue(json.replace('\'', '"'), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
