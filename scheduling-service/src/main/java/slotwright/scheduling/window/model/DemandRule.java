package slotwright.scheduling.window.model;

import java.math.BigDecimal;
import slotwright.platform.pricing.Utilisation;

/**
 * What a window is like on dates that are busy or quiet. Exactly one of both conditions is there.
 *
 * @param aboveUtilisation a fraction of one; the rule holds where more of the window is taken, or null
 * @param belowUtilisation a fraction of one; the rule holds where less of the window is taken, or null
 * @param withinDays the rule holds at most so many days ahead of the night's date; null for all dates
 * @param slotMinutes null for that of the window
 * @param stepMinutes null for {@code slotMinutes}, and for that of the window where that is null too
 * @param maxConcurrentBookings null for that of the window
 */
public record DemandRule(
        BigDecimal aboveUtilisation,
        BigDecimal belowUtilisation,
        Integer withinDays,
        Integer slotMinutes,
        Integer stepMinutes,
        Integer maxConcurrentBookings) {

    boolean holds(Utilisation utilisation, long daysAhead) {
        BigDecimal share = utilisation.share();
        return (withinDays == null || daysAhead <= withinDays)
                && (aboveUtilisation == null || share.compareTo(aboveUtilisation) > 0)
                && (belowUtilisation == null || share.compareTo(belowUtilisation) < 0);
    }

    DemandTerms terms() {
        return new DemandTerms(slotMinutes, stepMinutes == null ? slotMinutes : stepMinutes, maxConcurrentBookings);
    }
}
