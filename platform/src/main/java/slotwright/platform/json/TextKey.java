package slotwright.platform.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.util.Map;
import java.util.Optional;

/** A key of a map, which is one line of text. */
final class TextKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws JsonMappingException {
        Optional<String> objection = Text.objection(key, false);
        if (objection.isPresent()) {
            throw at(key, new UnfitValue(context.getParser(), "character", "is a key that " + objection.get()));
        }
        return key;
    }

    /** Says which key it is: the map's reader tells only the map. */
    static JsonMappingException at(String key, JsonMappingException failure) {
        failure.prependPath(new JsonMappingException.Reference(Map.of(), key));
        return failure;
    }
}
