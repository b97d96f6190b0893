package slotwright.booking.customer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import slotwright.booking.customer.model.Contact;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactView(String name, String email, String phone) {

    /** Null for none. */
    public static ContactView of(Contact contact) {
        return contact == null ? null : new ContactView(contact.name(), contact.email(), contact.phone());
    }

    @Override
    public String toString() {
        return "ContactView[***]";
    }
}
