package slotwright.catalog.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    /** The table of RFC 7396, appendix A, as far as it is about objects. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'a':'b'} ; {'a':'c'} ; {'a':'c'}",
                "{'a':'b'} ; {'b':'c'} ; {'a':'b','b':'c'}",
                "{'a':'b'} ; {'a':null} ; {}",
                "{'a':'b','b':'c'} ; {'a':null} ; {'b':'c'}",
                "{'a':['b']} ; {'a':'c'} ; {'a':'c'}",
                "{'a':'c'} ; {'a':['b']} ; {'a':['b']}",
                "{'a':{'b':'c'}} ; {'a':{'b':'d','c':null}} ; {'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]} ; {'a':[1]} ; {'a':[1]}",
                "{'e':null} ; {'a':1} ; {'e':null,'a':1}",
                "{} ; {'a':{'bb':{'ccc':null}}} ; {'a':{'bb':{}}}",
            })
    void followsTheStandard(String target, String patch, String expected) throws JsonProcessingException {
        assertEquals(json(expected), MergePatch.apply(json(target), json(patch)));
    }

    @Test
    void leavesItsArgumentsAlone() throws JsonProcessingException {
        JsonNode target = json("{'a':{'b':1}}");
        JsonNode patch = json("{'a':{'b':2,'c':null}}");
        MergePatch.apply(target, patch);
        assertEquals(json("{'a':{'b':1}}"), target);
        assertEquals(json("{'a':{'b':2,'c':null}}"), patch);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
