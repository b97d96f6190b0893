package slotwright.catalog.offering.model;

import static java.util.Objects.requireNonNullElse;
import static slotwright.platform.contract.RuleDefaults.SUITE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import slotwright.catalog.number.Decimals;
import slotwright.platform.money.Money;

/**
 * When a service may be booked, changed and given back. What a row from before lacks has its default.
 *
 * @param minAdvanceHours the notice: elapsed hours between booking and start; null where it is left out
 * @param maxAdvanceDays the horizon in local dates; null where it is left out
 * @param lowDemandWithinHours a discount for low demand is given only to visits that start so soon; null where it is
 *     left out
 * @param availableDays ISO weekdays of the local start date, 1 is Monday; empty means all
 * @param blackoutDates local start dates on which it is not offered
 * @param season in which it is offered, or null for the whole year
 * @param maxBookingsPerCustomerPerDay by local start date; null where it is left out
 * @param loyaltyTierRequired the lowest that may book it, or null
 * @param deposit null where none is asked for
 * @param noShowFee null where there is none
 */
public record Rules(
        Integer minAdvanceHours,
        Integer maxAdvanceDays,
        Integer lowDemandWithinHours,
        List<Integer> availableDays,
        List<LocalDate> blackoutDates,
        TimeOfYear season,
        Integer maxBookingsPerCustomerPerDay,
        String loyaltyTierRequired,
        List<Limit> limits,
        boolean requiresApproval,
        Integer approvalHours,
        Cancellation cancellation,
        Integer maxReschedules,
        Integer rescheduleUntilHours,
        int travelMinutes,
        Deposit deposit,
        Money noShowFee) {

    public static final Rules USUAL = new Rules(
            null, null, null, null, null, null, null, null, null, false, null, null, null, null, 0, null, null);

    public Rules {
        availableDays = availableDays == null ? List.of() : availableDays;
        blackoutDates = blackoutDates == null ? List.of() : blackoutDates;
        limits = limits == null ? List.of() : limits;
        approvalHours = approvalHours == null ? 24 : approvalHours;
        cancellation = cancellation == null ? Cancellation.USUAL : cancellation;
        maxReschedules = maxReschedules == null ? 3 : maxReschedules;
        rescheduleUntilHours = rescheduleUntilHours == null ? 24 : rescheduleUntilHours;
    }

    /** The same with the suite's values for what locations may have other values for. */
    public Rules complete() {
        return new Rules(
                requireNonNullElse(minAdvanceHours, SUITE.minAdvanceHours()),
                requireNonNullElse(maxAdvanceDays, SUITE.maxAdvanceDays()),
                requireNonNullElse(lowDemandWithinHours, SUITE.lowDemandWithinHours()),
                availableDays,
                blackoutDates,
                season,
                requireNonNullElse(maxBookingsPerCustomerPerDay, SUITE.maxBookingsPerCustomerPerDay()),
                loyaltyTierRequired,
                limits,
                requiresApproval,
                approvalHours,
                cancellation,
                maxReschedules,
                rescheduleUntilHours,
                travelMinutes,
                deposit,
                noShowFee);
    }

    /** Both days belong to it; {@code from} behind {@code to} goes over New Year. */
    public record TimeOfYear(MonthDay from, MonthDay to) {}

    /** Elapsed hours before the start, and the percent of what was paid that is given back from then on. */
    public record Cancellation(
            Integer freeHours, Integer partialHours, Integer partialPercent, Integer lateHours, Integer latePercent) {

        public static final Cancellation USUAL = new Cancellation(null, null, null, null, null);

        public Cancellation {
            freeHours = freeHours == null ? 48 : freeHours;
            partialHours = partialHours == null ? 24 : partialHours;
            partialPercent = partialPercent == null ? 50 : partialPercent;
            lateHours = lateHours == null ? 12 : lateHours;
            latePercent = latePercent == null ? 25 : latePercent;
        }
    }

    /**
     * @param per {@code day}, {@code week} or {@code month}
     * @param of {@code customer}, {@code staff} or {@code service}
     */
    public record Limit(String per, String of, int max) {}

    /** @param percent of the total, or null where it is an amount */
    public record Deposit(BigDecimal percent, Money amount, Integer dueMinutes) {

        public Deposit {
            percent = Decimals.plain(percent);
            dueMinutes = dueMinutes == null ? 60 : dueMinutes;
        }
    }
}
