package slotwright.platform.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;

/** A key of a map, which is an id. */
final class IdKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws JsonMappingException {
        try {
            return StrictModule.uuid(key);
        } catch (IllegalArgumentException e) {
            throw TextKey.at(key, new UnfitValue(context.getParser(), "is a key that must be a UUID"));
        }
    }
}
