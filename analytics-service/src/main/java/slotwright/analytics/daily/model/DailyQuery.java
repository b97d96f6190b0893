package slotwright.analytics.daily.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the daily report is asked for.
 *
 * @param from first date, local at each location
 * @param to last date, included
 * @param locationId null for all
 * @param category slug; null for all
 */
public record DailyQuery(LocalDate from, LocalDate to, UUID locationId, String category) {

    /** Most dates in one report. */
    public static final int MOST_DAYS = 366;
}
