package slotwright.booking.hold.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import slotwright.booking.customer.rest.ContactRequest;
import slotwright.booking.reservation.rest.Details;
import slotwright.platform.json.MultiLine;

/**
 * @param customer whose booking it becomes; may be left out where the hold says it
 * @param details answers to the services' questions by their keys, besides those of the hold or instead of them
 */
public record ConfirmRequest(
        @Valid ContactRequest customer,
        @MultiLine @Size(max = 2000) String notes,
        @Details Map<String, Object> details) {}
