package slotwright.scheduling.day.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.window.model.SeasonalRules.AfterHours;
import slotwright.scheduling.window.model.WindowRules;

/**
 * A window on one of the dates on which it starts. What it takes on a later date, past midnight, has the prices of that
 * later date's season: seasons, holidays and reports all go by the local date of a visit's start.
 *
 * @param lateFrom the first instant of its after hours, or null where it has none
 */
record OpenTime(UUID windowId, WindowRules rules, TimeRange whole, Instant lateFrom) {

    /** Empty where it does not start on this date, or clocks skip all of it. */
    static Optional<OpenTime> of(UUID windowId, WindowRules rules, LocalDate started, ZoneId zone) {
        return rules.extentOn(started, zone)
                .map(whole -> new OpenTime(windowId, rules, whole, lateFrom(rules, started, zone)));
    }

    /** What of it lies in the day: one part, or two where the price changes within. */
    Stream<Window> within(TimeRange day, boolean inSeason) {
        return whole.intersection(day).stream().flatMap(part -> priced(part, inSeason));
    }

    private Stream<Window> priced(TimeRange part, boolean inSeason) {
        Integer peak = rules.seasonalRules().peakSeasonModifierPercent();
        int early = inSeason && peak != null ? peak : rules.priceModifierPercent();
        if (lateFrom == null || !lateFrom.isBefore(part.to())) {
            return Stream.of(window(part, early));
        }
        int late = rules.seasonalRules().afterHours().priceModifierPercent();
        if (late == early || !part.from().isBefore(lateFrom)) {
            return Stream.of(window(part, late));
        }
        return Stream.of(
                window(new TimeRange(part.from(), lateFrom), early), window(new TimeRange(lateFrom, part.to()), late));
    }

    private static Instant lateFrom(WindowRules rules, LocalDate started, ZoneId zone) {
        AfterHours late = rules.seasonalRules().afterHours();
        if (late == null) {
            return null;
        }
        LocalDate date = late.from().isAfter(rules.from()) ? started : started.plusDays(1);
        return LocalTimes.instant(date.atTime(late.from()), zone);
    }

    private Window window(TimeRange part, int priceModifierPercent) {
        return new Window(
                windowId,
                whole.from(),
                part.from(),
                part.to(),
                rules.slotMinutes(),
                rules.stepMinutes(),
                rules.bufferBeforeMinutes(),
                rules.bufferMinutes(),
                rules.maxConcurrentBookings(),
                priceModifierPercent,
                rules.priority(),
                rules.minAdvanceHours(),
                rules.maxStaffRequired(),
                rules.allowedStaff(),
                rules.allowedCategories(),
                rules.restrictedServices(),
                rules.allowsWalkIns(),
                rules.seasonalRules().holidayPremiumPercent());
    }
}
