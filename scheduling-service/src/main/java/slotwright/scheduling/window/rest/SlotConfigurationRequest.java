package slotwright.scheduling.window.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.problem.Problem;
import slotwright.scheduling.window.model.SeasonalRules;
import slotwright.scheduling.window.model.WindowRules;

/**
 * @param weekdays ISO days on which the window starts, 1 is Monday
 * @param to local time; at or before {@code from} it is on the next day
 * @param slotMinutes 60 unless told
 * @param stepMinutes distance of two starts; as {@code slotMinutes} unless told
 * @param bufferBeforeMinutes 0 unless told
 * @param bufferMinutes behind a visit; 15 unless told
 * @param maxConcurrentBookings 1 unless told
 * @param maxStaffRequired most staff that one booking may use; 1 unless told
 * @param priceModifierPercent 0 unless told
 * @param priority 1 to 10, 1 unless told; the highest owns a start where windows overlap, and only windows of
 *     different priority may overlap
 * @param effectiveFrom first date on which it starts, or none
 * @param effectiveTo last such date, or none
 * @param minAdvanceHours 0 unless told
 * @param allowedStaff empty means everybody
 * @param allowedCategories slugs; empty means all
 * @param allowsWalkIns false unless told
 * @param seasonalRules none unless told
 * @param demandRules none unless told; each night the first that holds decides about each date to come
 */
@Schema(
        examples =
                """
                {"locationId": "c3f9a4d0-8e21-4b6f-a1d7-5e0b9c2f8a44", "weekdays": [1, 2, 3, 4, 5], "from": "09:00",
                 "to": "17:00", "slotMinutes": 60, "stepMinutes": 30, "bufferMinutes": 15, "maxConcurrentBookings": 2,
                 "priority": 5, "seasonalRules": {"holidayPremiumPercent": 50, "peakSeasonModifierPercent": 10,
                 "afterHours": {"from": "16:00", "priceModifierPercent": 20}},
                 "demandRules": [{"aboveUtilisation": 0.8, "withinDays": 14, "maxConcurrentBookings": 3},
                                 {"belowUtilisation": 0.1, "withinDays": 7, "stepMinutes": 60}]}""")
public record SlotConfigurationRequest(
        @NotNull UUID locationId,
        @NotEmpty Set<@NotNull @Min(1) @Max(7) Integer> weekdays,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @Min(1) @Max(1440) Integer slotMinutes,
        @Min(1) @Max(1440) Integer stepMinutes,
        @Min(0) @Max(1440) Integer bufferBeforeMinutes,
        @Min(0) @Max(1440) Integer bufferMinutes,
        @Min(1) @Max(10_000) Integer maxConcurrentBookings,
        @Min(1) @Max(100) Integer maxStaffRequired,
        @Min(-100) @Max(1_000) Integer priceModifierPercent,
        @Min(1) @Max(10) Integer priority,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        @Min(0) @Max(8_784) Integer minAdvanceHours,
        @Size(max = 100) Set<@NotNull UUID> allowedStaff,
        @Size(max = 100) Set<@NotBlank @Size(max = 100) String> allowedCategories,
        @Size(max = 100) Set<@NotNull UUID> restrictedServices,
        Boolean allowsWalkIns,
        @Valid Seasonal seasonalRules,
        @Size(max = 10) List<@NotNull @Valid DemandRuleBody> demandRules) {

    /** Of these and the window's own modifier each start has one: the first of afterHours, season, window. */
    public record Seasonal(
            @Schema(description = "Added to prices on a holiday that is open; 0 unless told") @Min(0) @Max(1_000)
                    Integer holidayPremiumPercent,
            @Schema(
                            description =
                                    "The price modifier on dates in one of the location's seasons, whose own factor stays;"
                                            + " unless told that of the window. The date is that of the visit's start, at the location")
                    @Min(-100)
                    @Max(1_000)
                    Integer peakSeasonModifierPercent,
            @Valid AfterHours afterHours) {

        SeasonalRules rules() {
            return new SeasonalRules(
                    or(holidayPremiumPercent, 0),
                    peakSeasonModifierPercent,
                    afterHours == null ? null : new SeasonalRules.AfterHours(afterHours.from, afterHours.percent()));
        }
    }

    @Schema(name = "AfterHoursBody")
    public record AfterHours(
            @Schema(
                            description =
                                    "Local time between the window's from and to, on the next day where the window goes on"
                                            + " past midnight")
                    @NotNull
                    LocalTime from,
            @Schema(description = "The price modifier of starts at that time and later") @NotNull @Min(-100) @Max(1_000)
                    Integer priceModifierPercent) {

        int percent() {
            return priceModifierPercent;
        }
    }

    public SlotConfigurationRequest {
        slotMinutes = or(slotMinutes, 60);
        stepMinutes = or(stepMinutes, slotMinutes);
        bufferBeforeMinutes = or(bufferBeforeMinutes, 0);
        bufferMinutes = or(bufferMinutes, 15);
        maxConcurrentBookings = or(maxConcurrentBookings, 1);
        maxStaffRequired = or(maxStaffRequired, 1);
        priceModifierPercent = or(priceModifierPercent, 0);
        priority = or(priority, 1);
        minAdvanceHours = or(minAdvanceHours, 0);
        allowsWalkIns = allowsWalkIns != null && allowsWalkIns;
    }

    WindowRules rules() {
        if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw Problem.invalid("/effectiveTo", "order", "must not be before effectiveFrom");
        }
        if (seasonalRules != null && seasonalRules.afterHours != null && !isWithin(seasonalRules.afterHours.from)) {
            throw Problem.invalid(
                    "/seasonalRules/afterHours/from", "outside", "must be a time after from and before to");
        }
        return new WindowRules(
                WindowRules.sorted(weekdays),
                from,
                to,
                slotMinutes,
                stepMinutes,
                bufferBeforeMinutes,
                bufferMinutes,
                maxConcurrentBookings,
                maxStaffRequired,
                priceModifierPercent,
                priority,
                effectiveFrom,
                effectiveTo,
                minAdvanceHours,
                WindowRules.sorted(allowedStaff),
                WindowRules.sorted(allowedCategories),
                WindowRules.sorted(restrictedServices),
                allowsWalkIns,
                seasonalRules == null ? SeasonalRules.NONE : seasonalRules.rules(),
                DemandRuleBody.rules(demandRules));
    }

    private boolean isWithin(LocalTime time) {
        return to.isAfter(from) ? time.isAfter(from) && time.isBefore(to) : time.isAfter(from) || time.isBefore(to);
    }

    private static Integer or(Integer value, int otherwise) {
        return value == null ? Integer.valueOf(otherwise) : value;
    }
}
