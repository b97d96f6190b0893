package slotwright.booking.vault.model;

/** Something sealed does not open: its master key is not configured, or it was not sealed for where it stands. */
public final class Unreadable extends RuntimeException {

    Unreadable(Place place, String why) {
        super(place + " does not open: " + why);
    }
}
