package slotwright.booking.hold.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import slotwright.booking.customer.rest.ContactRequest;
import slotwright.platform.json.MultiLine;

/** @param customer whose booking it becomes; may be left out where the hold says it */
public record ConfirmRequest(@Valid ContactRequest customer, @MultiLine @Size(max = 2000) String notes) {}
