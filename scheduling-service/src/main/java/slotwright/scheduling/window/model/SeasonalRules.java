package slotwright.scheduling.window.model;

import java.time.LocalTime;

/**
 * What changes with the time of the year and of the day. The price modifier of a start is that of
 * {@code afterHours}, else that of the season, else the window's own: one of them, never their sum.
 *
 * @param holidayPremiumPercent added to prices on a holiday that is open
 * @param peakSeasonModifierPercent the window's price modifier on dates in one of the location's seasons; null where
 *     seasons change nothing
 * @param afterHours null where the hour changes nothing
 */
public record SeasonalRules(int holidayPremiumPercent, Integer peakSeasonModifierPercent, AfterHours afterHours) {

    public static final SeasonalRules NONE = new SeasonalRules(0, null, null);

    /**
     * The late part of a window.
     *
     * @param from local time between the window's begin and its end, past midnight where the window goes on that long
     * @param priceModifierPercent of starts at that time and later
     */
    public record AfterHours(LocalTime from, int priceModifierPercent) {}
}
