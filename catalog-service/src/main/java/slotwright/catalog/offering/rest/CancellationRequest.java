package slotwright.catalog.offering.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.model.Rules;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

@Schema(
        name = "ServiceCancellation",
        description = "What a cancellation by the customer gives back, by elapsed hours before the start: all from"
                + " freeHours on, partialPercent from partialHours on, latePercent from lateHours on, else nothing.",
        additionalProperties = Schema.False.class)
public record CancellationRequest(
        @Schema(description = "Hours, 0 to 8760; at least partialHours", defaultValue = "48") @Min(0) @Max(8760)
                Integer freeHours,
        @Schema(description = "Hours, 0 to 8760; at least lateHours", defaultValue = "24") @Min(0) @Max(8760)
                Integer partialHours,
        @Schema(description = "Percent of what was paid, 0 to 100; at least latePercent", defaultValue = "50")
                @Min(0)
                @Max(100)
                Integer partialPercent,
        @Schema(description = "Hours, 0 to 8760", defaultValue = "12") @Min(0) @Max(8760) Integer lateHours,
        @Schema(description = "Percent of what was paid, 0 to 100", defaultValue = "25") @Min(0) @Max(100)
                Integer latePercent)
        implements CrossChecked {

    @Override
    public void crossCheck(Findings findings) {
        Rules.Cancellation complete = cancellation();
        if (complete.freeHours() < complete.partialHours()) {
            String pointer = freeHours == null ? "/partialHours" : "/freeHours";
            refuse(pointer, "freeHours", complete.freeHours(), "partialHours", complete.partialHours(), findings);
        }
        if (complete.partialHours() < complete.lateHours()) {
            String pointer = lateHours == null ? "/partialHours" : "/lateHours";
            refuse(pointer, "partialHours", complete.partialHours(), "lateHours", complete.lateHours(), findings);
        }
        if (complete.partialPercent() < complete.latePercent()) {
            String pointer = latePercent == null ? "/partialPercent" : "/latePercent";
            refuse(
                    pointer,
                    "partialPercent",
                    complete.partialPercent(),
                    "latePercent",
                    complete.latePercent(),
                    findings);
        }
    }

    private static void refuse(String pointer, String larger, int high, String smaller, int low, Findings findings) {
        String message = "%s (%d) must be at least %s (%d)".formatted(larger, high, smaller, low);
        findings.add(pointer, "out-of-range", message, "/" + larger, "/" + smaller);
    }

    Rules.Cancellation cancellation() {
        return new Rules.Cancellation(freeHours, partialHours, partialPercent, lateHours, latePercent);
    }
}
