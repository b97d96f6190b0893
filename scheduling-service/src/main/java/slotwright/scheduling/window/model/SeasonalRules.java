package slotwright.scheduling.window.model;

/**
 * What changes with the time of the year.
 *
 * @param holidayPremiumPercent added to prices on a holiday that is open
 */
public record SeasonalRules(int holidayPremiumPercent) {

    public static final SeasonalRules NONE = new SeasonalRules(0);
}
