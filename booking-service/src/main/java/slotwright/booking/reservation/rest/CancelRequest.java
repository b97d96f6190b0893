package slotwright.booking.reservation.rest;

import jakarta.validation.constraints.Size;
import slotwright.platform.json.MultiLine;

/** @param reason in the caller's own words */
public record CancelRequest(@MultiLine @Size(max = 2000) String reason) {}
