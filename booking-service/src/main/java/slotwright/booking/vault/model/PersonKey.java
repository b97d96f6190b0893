package slotwright.booking.vault.model;

import java.util.UUID;

/**
 * The data key of one person, as the database has it.
 *
 * @param wrapped sealed with a master key; null once it was destroyed, and what it sealed with it
 */
public record PersonKey(UUID personRef, String wrapped) {

    static final String TABLE = "person";
    static final String COLUMN = "data_key";

    public boolean isGone() {
        return wrapped == null;
    }

    Place place() {
        return new Place(TABLE, COLUMN, personRef.toString());
    }

    @Override
    public String toString() {
        return "PersonKey[" + personRef + "]";
    }
}
