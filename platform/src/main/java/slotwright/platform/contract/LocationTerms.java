package slotwright.platform.contract;

import java.util.Set;

/**
 * On what terms a location takes bookings, besides when it is open.
 *
 * @param defaults for rules that a service leaves out
 * @param requiredContact how whoever books must be reached, each of {@code email} and {@code phone} that is there;
 *     empty means by either
 * @param serviceArea where it goes to
 */
public record LocationTerms(RuleDefaults defaults, Set<String> requiredContact, ServiceArea serviceArea) {

    public static final String EMAIL = "email";
    public static final String PHONE = "phone";

    /** Of a location that says nothing about itself, and of those in events from before there were any. */
    public static final LocationTerms NONE = new LocationTerms(null, null, null);

    public LocationTerms {
        defaults = defaults == null ? RuleDefaults.NONE : defaults;
        requiredContact = requiredContact == null ? Set.of() : Set.copyOf(requiredContact);
        serviceArea = serviceArea == null ? ServiceArea.UNKNOWN : serviceArea;
    }
}
