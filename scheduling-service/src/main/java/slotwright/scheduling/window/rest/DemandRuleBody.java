package slotwright.scheduling.window.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.window.model.DemandRule;

@Schema(
        description =
                "What the window is like on dates that are busy or quiet. Rules are evaluated once in each night of"
                        + " the location; what comes out holds until the next night, whatever is booked or changed meanwhile."
                        + " Utilisation is the share of the window's time on a date, times the bays that it lets be used, that"
                        + " bookings take. A date on which something is booked in the window keeps its slotMinutes and"
                        + " stepMinutes, and no night takes away room that is in use.")
public record DemandRuleBody(
        @Schema(description = "A fraction of one: holds where more is taken. Either this or belowUtilisation")
                @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 4)
                BigDecimal aboveUtilisation,
        @Schema(description = "A fraction of one: holds where less is taken. Either this or aboveUtilisation")
                @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 4)
                BigDecimal belowUtilisation,
        @Schema(description = "Holds at most so many days ahead, today is 0; on all dates unless told")
                @Min(0)
                @Max(800)
                Integer withinDays,
        @Schema(description = "As in the window unless told") @Min(1) @Max(1440) Integer slotMinutes,
        @Schema(description = "As slotMinutes of this rule unless told, and as in the window where that is not there")
                @Min(1)
                @Max(1440)
                Integer stepMinutes,
        @Schema(description = "As in the window unless told") @Min(1) @Max(10_000) Integer maxConcurrentBookings) {

    /** @param bodies null for none */
    static List<DemandRule> rules(List<DemandRuleBody> bodies) {
        List<DemandRuleBody> all = bodies == null ? List.of() : bodies;
        Violations violations = new Violations();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).check("/demandRules/" + i, violations);
        }
        violations.throwIfAny();
        return all.stream().map(DemandRuleBody::rule).toList();
    }

    private void check(String pointer, Violations violations) {
        if ((aboveUtilisation == null) == (belowUtilisation == null)) {
            violations.add(pointer, "one-of", "must have either aboveUtilisation or belowUtilisation");
        }
        if (slotMinutes == null && stepMinutes == null && maxConcurrentBookings == null) {
            violations.add(pointer, "no-effect", "must have slotMinutes, stepMinutes or maxConcurrentBookings");
        }
    }

    private DemandRule rule() {
        return new DemandRule(
                aboveUtilisation, belowUtilisation, withinDays, slotMinutes, stepMinutes, maxConcurrentBookings);
    }
}
