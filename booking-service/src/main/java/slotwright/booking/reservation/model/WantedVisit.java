package slotwright.booking.reservation.model;

import java.util.List;
import java.util.UUID;
import slotwright.booking.customer.model.Contact;
import slotwright.booking.reference.model.SeenVersions;
import slotwright.platform.money.Money;

/**
 * A new visit as it is asked for.
 *
 * @param services in the order in which they are done
 * @param startsAt date and time with offset, not yet read against a zone
 * @param timeZone the viewer's, or null for the location's
 * @param staffId the only person to consider, or null for any
 * @param contact whose visit it is; null for a hold of which it is not known yet
 * @param notes the customer's own words, or null
 * @param expectedTotal the price that the customer has seen, or null
 * @param promotionCode in capital letters, or null
 * @param answers to the services' questions; null where nobody asks them
 * @param quoteId whose price, length and service versions are to count, or null
 */
public record WantedVisit(
        List<OrderedService> services,
        UUID locationId,
        String startsAt,
        String timeZone,
        UUID staffId,
        int partySize,
        Contact contact,
        SeenVersions seen,
        String channel,
        String notes,
        Money expectedTotal,
        UUID quoteId,
        String promotionCode,
        Answers answers,
        Overrides overrides) {

    public WantedVisit {
        services = List.copyOf(services);
    }

    /** What is only asked about: nobody's yet, and nothing is said about it. */
    public static WantedVisit inquiry(
            List<OrderedService> services,
            UUID locationId,
            String startsAt,
            String timeZone,
            UUID staffId,
            Integer partySize,
            String channel,
            String promotionCode,
            Overrides overrides) {
        return new WantedVisit(
                services,
                locationId,
                startsAt,
                timeZone,
                staffId,
                partySize == null ? 1 : partySize,
                null,
                SeenVersions.NONE,
                channel,
                null,
                null,
                null,
                promotionCode,
                null,
                overrides);
    }
}
