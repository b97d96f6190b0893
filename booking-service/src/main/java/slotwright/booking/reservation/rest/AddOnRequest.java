package slotwright.booking.reservation.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import slotwright.platform.pricing.ChosenAddOn;

/** @param quantity 1 unless told */
public record AddOnRequest(@NotNull UUID id, @Min(1) @Max(100) Integer quantity) {

    public static List<ChosenAddOn> chosen(List<AddOnRequest> requests) {
        return requests == null
                ? List.of()
                : requests.stream()
                        .map(one -> new ChosenAddOn(one.id(), one.quantity() == null ? 1 : one.quantity()))
                        .toList();
    }
}
