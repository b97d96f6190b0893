package slotwright.booking.reservation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** One of several services of a visit, with its add-ons. */
public record ServiceRequest(@NotNull UUID serviceId, @Size(max = 50) List<@NotNull @Valid AddOnRequest> addOns) {

    /** How many a visit may have. */
    public static final int MOST = 10;
}
