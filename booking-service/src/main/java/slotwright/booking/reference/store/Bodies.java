package slotwright.booking.reference.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import slotwright.platform.json.Json;

/** Copies are kept as the JSON of their contract. */
final class Bodies {

    private Bodies() {}

    /** @param type the contract's type, which says how kinds are told apart */
    static <T> String write(T value, Class<T> type) {
        try {
            return Json.events().writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
