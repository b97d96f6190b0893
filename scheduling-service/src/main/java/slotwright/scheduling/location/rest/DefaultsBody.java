package slotwright.scheduling.location.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.contract.RuleDefaults;

/** What services have here that leave it out. Whatever is absent is the suite's. */
@Schema(
        name = "LocationDefaults",
        description = "What services have at this location that leave it out. What is absent here too has the default"
                + " that stands at the service's own key.")
public record DefaultsBody(
        @Schema(description = "Notice: elapsed hours between booking and start") @Min(0) @Max(8760)
                Integer minAdvanceHours,
        @Schema(description = "Horizon: local dates ahead") @Min(1) @Max(366) Integer maxAdvanceDays,
        @Schema(description = "Kept free before a visit") @Min(0) @Max(480) Integer bufferBeforeMinutes,
        @Schema(description = "Kept free after a visit") @Min(0) @Max(480) Integer bufferMinutes,
        @Schema(description = "Bookings of one customer on one date") @Min(1) @Max(100)
                Integer maxBookingsPerCustomerPerDay,
        @Schema(description = "The discount for low demand is given only to visits that start within so many hours")
                @Min(1)
                @Max(8760)
                Integer lowDemandWithinHours) {

    static DefaultsBody of(RuleDefaults known) {
        return new DefaultsBody(
                known.minAdvanceHours(),
                known.maxAdvanceDays(),
                known.bufferBeforeMinutes(),
                known.bufferMinutes(),
                known.maxBookingsPerCustomerPerDay(),
                known.lowDemandWithinHours());
    }

    RuleDefaults defaults() {
        return new RuleDefaults(
                minAdvanceHours,
                maxAdvanceDays,
                bufferBeforeMinutes,
                bufferMinutes,
                maxBookingsPerCustomerPerDay,
                lowDemandWithinHours);
    }
}
