package slotwright.catalog.change;

import jakarta.persistence.AttributeConverter;
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
        return text == null ? null : Json.readSaid(text, type);
    }
}
