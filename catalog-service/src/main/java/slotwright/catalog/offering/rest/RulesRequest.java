package slotwright.catalog.offering.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import slotwright.catalog.http.Price;
import slotwright.catalog.naming.Slug;
import slotwright.catalog.offering.model.Rules;
import slotwright.platform.money.Money;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

/** When a service may be booked, changed and given back. */
@Schema(
        name = "ServiceRules",
        description =
                "When the service may be booked, changed and given back. Dates and weekdays are those of the local"
                        + " start.",
        additionalProperties = Schema.False.class)
public record RulesRequest(
        @Schema(
                        description = "Notice: elapsed hours between booking and start, 0 to 8760. Absent: the"
                                + " location's default, else 24",
                        defaultValue = "24")
                @Min(0)
                @Max(8760)
                Integer minAdvanceHours,
        @Schema(
                        description = "Horizon: local dates ahead, 1 to 366. Absent: the location's default, else 90",
                        defaultValue = "90")
                @Min(1)
                @Max(366)
                Integer maxAdvanceDays,
        @Schema(
                        description = "The discount for low demand is given only to visits that start within so many"
                                + " hours, 1 to 8760. Absent: the location's default, else 72",
                        defaultValue = "72")
                @Min(1)
                @Max(8760)
                Integer lowDemandWithinHours,
        @Schema(
                        description = "Weekdays on which it starts, 1 (Monday) to 7 (Sunday); at most 7. Empty: all",
                        defaultValue = "[]",
                        uniqueItems = true,
                        examples = "[1, 2, 3, 4, 5]")
                @Size(max = 7)
                @UniqueElements
                List<@NotNull @Min(1) @Max(7) Integer> availableDays,
        @Schema(
                        description = "Dates on which it is not offered; at most 100",
                        defaultValue = "[]",
                        uniqueItems = true,
                        examples = "[\"2027-12-24\"]")
                @Size(max = 100)
                @UniqueElements
                List<@NotNull LocalDate> blackoutDates,
        @Schema(description = "The part of the year in which it is offered. Absent: the whole year") @Valid
                TimeOfYear season,
        @Schema(
                        description = "Bookings of one customer on one date, 1 to 100. Absent: the location's default,"
                                + " else 1",
                        defaultValue = "1")
                @Min(1)
                @Max(100)
                Integer maxBookingsPerCustomerPerDay,
        @Schema(
                        description = "The lowest loyalty tier that may book it, by its name. Absent: everybody may",
                        examples = "silver")
                @Size(max = 60)
                @Pattern(regexp = Slug.PATTERN)
                String loyaltyTierRequired,
        @Schema(description = "Further limits, each pair of per and of once; at most 9", defaultValue = "[]")
                @Size(max = 9)
                List<@NotNull @Valid Limit> limits,
        @Schema(description = "Whether each booking waits for somebody's approval", defaultValue = "false")
                Boolean requiresApproval,
        @Schema(
                        description = "Hours after which a booking without approval is cancelled, 1 to 720",
                        defaultValue = "24")
                @Min(1)
                @Max(720)
                Integer approvalHours,
        @Schema(description = "What a cancellation gives back. Absent: its defaults") @Valid
                CancellationRequest cancellation,
        @Schema(description = "How often a customer may move a booking, 0 to 100", defaultValue = "3") @Min(0) @Max(100)
                Integer maxReschedules,
        @Schema(
                        description = "A customer moves a booking no later than so many elapsed hours before its start,"
                                + " 0 to 8760",
                        defaultValue = "24")
                @Min(0)
                @Max(8760)
                Integer rescheduleUntilHours,
        @Schema(description = "Minutes of travel before and after a visit, 0 to 480", defaultValue = "0")
                @Min(0)
                @Max(480)
                Integer travelMinutes,
        @Schema(description = "What is to be paid in advance. Absent: nothing") @Valid DepositRequest deposit,
        @Schema(
                        description = "What a customer owes who does not come, in the base price's currency, 0 to"
                                + " 1000000000. Absent: nothing")
                @Price
                Money noShowFee)
        implements CrossChecked {

    @Override
    public void crossCheck(Findings findings) {
        Repeated.find(limits, Limit::pair, index -> "/limits/" + index, findings);
    }

    Rules rules() {
        return new Rules(
                minAdvanceHours,
                maxAdvanceDays,
                lowDemandWithinHours,
                availableDays,
                blackoutDates,
                season == null ? null : new Rules.TimeOfYear(season.from(), season.to()),
                maxBookingsPerCustomerPerDay,
                loyaltyTierRequired,
                limits == null ? null : limits.stream().map(Limit::limit).toList(),
                Boolean.TRUE.equals(requiresApproval),
                approvalHours,
                cancellation == null ? null : cancellation.cancellation(),
                maxReschedules,
                rescheduleUntilHours,
                Objects.requireNonNullElse(travelMinutes, 0),
                deposit == null ? null : deposit.deposit(),
                noShowFee);
    }

    @Schema(
            name = "ServiceTimeOfYear",
            description = "Both days belong to it; a from behind to goes over New Year.",
            additionalProperties = Schema.False.class)
    public record TimeOfYear(
            @Schema(
                            description = "Its first day, month and day as MM-DD",
                            implementation = String.class,
                            pattern = "^[0-9]{2}-[0-9]{2}$",
                            examples = "04-01")
                    @NotNull
                    MonthDay from,
            @Schema(
                            description = "Its last day, month and day as MM-DD",
                            implementation = String.class,
                            pattern = "^[0-9]{2}-[0-9]{2}$",
                            examples = "10-31")
                    @NotNull
                    MonthDay to) {}

    @Schema(
            name = "ServiceLimit",
            description = "How many bookings there may be in a day, a week from Monday on, or a month.",
            additionalProperties = Schema.False.class)
    public record Limit(
            @Schema(
                            description = "The time that is counted in",
                            enumeration = {"day", "week", "month"})
                    @NotNull
                    @Pattern(regexp = "day|week|month")
                    String per,
            @Schema(
                            description =
                                    "Whose bookings are counted: the customer's, the staff member's, or all of the"
                                            + " service",
                            enumeration = {"customer", "staff", "service"})
                    @NotNull
                    @Pattern(regexp = "customer|staff|service")
                    String of,
            @Schema(description = "The most bookings, 1 to 10000", examples = "2") @NotNull @Min(1) @Max(10_000)
                    Integer max) {

        /** Null where one of the two is missing. */
        private List<String> pair() {
            return per == null || of == null ? null : List.of(per, of);
        }

        private Rules.Limit limit() {
            return new Rules.Limit(per, of, max);
        }
    }
}
