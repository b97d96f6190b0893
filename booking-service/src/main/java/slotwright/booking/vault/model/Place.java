package slotwright.booking.vault.model;

/**
 * Where something sealed stands. It is sealed for this place and opens in no other.
 *
 * @param row whatever tells the table's rows apart
 */
public record Place(String table, String column, String row) {

    @Override
    public String toString() {
        return table + "." + column + " of " + row;
    }
}
