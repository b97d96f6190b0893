package slotwright.booking.customer.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import slotwright.booking.customer.model.Contact;

/** How a guest is reached: by e-mail, by phone (E.164), or both, as the location requires it. */
public record ContactRequest(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 254)
                @Pattern(
                        regexp =
                                "[^\\s@<>\",;:\\\\()\\[\\]]++@[^\\s@<>\",;:\\\\()\\[\\].]++(\\.[^\\s@<>\",;:\\\\()\\[\\].]++)++",
                        message = "must be an e-mail address")
                String email,
        @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "must be a phone number such as +4915112345678")
                String phone) {

    @JsonIgnore
    @AssertTrue(message = "must have an e-mail address or a phone number")
    public boolean isReachable() {
        return email != null || phone != null;
    }

    /** What tells this guest from another. */
    public String identity() {
        return email == null ? phone : email;
    }

    public Contact contact() {
        return new Contact(name, email, phone);
    }

    @Override
    public String toString() {
        return "ContactRequest[***]";
    }
}
