package slotwright.booking.customer.model;

/**
 * How a guest is reached. Its text form says nothing, so that no log ever does.
 *
 * @param email or null
 * @param phone or null; not both
 */
public record Contact(String name, String email, String phone) {

    @Override
    public String toString() {
        return "Contact[***]";
    }
}
