package slotwright.catalog.offering.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.model.Processing;

@Schema(
        name = "ServiceProcessing",
        description = "A gap in which the service works by itself: the staff member is free, the bay is not. It ends"
                + " before the service does, on every level.",
        additionalProperties = Schema.False.class)
public record ProcessingRequest(
        @Schema(description = "Minutes from the start of the service to the gap, 0 to 1439", examples = "45")
                @NotNull
                @Min(0)
                @Max(1439)
                Integer afterMinutes,
        @Schema(description = "Minutes of the gap, 1 to 1440", examples = "30") @NotNull @Min(1) @Max(1440)
                Integer minutes) {

    Processing processing() {
        return new Processing(afterMinutes, minutes);
    }
}
