package slotwright.catalog.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;
import slotwright.platform.json.Json;

/**
 * A model record in a JSON column, mapped as text: Hibernate Reactive cannot read JSON attributes on MariaDB. Keys
 * that this version of the service does not know are passed over, because a newer one may run beside it.
 */
public abstract class JsonText<T> implements AttributeConverter<T, String> {

    private final Class<T> type;

    protected JsonText(Class<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return value == null ? null : Json.write(value);
    }

    @Override
    public T convertToEntityAttribute(String text) {
        try {
            return text == null ? null : Json.events().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
