package slotwright.catalog.addon.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import slotwright.catalog.addon.model.Restrictions;

@Schema(
        name = "AddOnRestrictions",
        description = "Where and beside what an add-on is not offered, whatever service links it.",
        additionalProperties = Schema.False.class)
public record RestrictionsRequest(
        @Schema(
                        description = "Other add-ons; neither of the two is offered beside the other. At most 20",
                        defaultValue = "[]")
                @Size(max = 20)
                @UniqueElements
                List<@NotNull UUID> notWithAddOns,
        @Schema(
                        description = "The only locations where it is offered, at most 100. Empty: wherever the service"
                                + " is",
                        defaultValue = "[]")
                @Size(max = 100)
                @UniqueElements
                List<@NotNull UUID> locationIds) {

    Restrictions restrictions() {
        return new Restrictions(notWithAddOns, locationIds);
    }
}
