package slotwright.story.prices;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The days of the sheet of prices. They are named by weekday, because it is the weekday that a price depends on: three
 * weeks from a Monday on, the first of which has its Tuesday eight days ahead at least. Besides there are
 * {@code today}, and {@code soon}, whose noon is more than 24 hours away and less than 72, whatever time it is; its
 * weekday is any.
 */
public final class PriceDays {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final List<String> WEEKS = List.of("", "next-", "third-");
    private static final int DAYS = 7;

    private final Map<String, LocalDate> days = new HashMap<>();

    /** @param today at the shop */
    public PriceDays(LocalDate today) {
        days.put("today", today);
        days.put("soon", today.plusDays(2));
        LocalDate monday = today.plusDays(8)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY))
                .minusDays(1);
        for (int i = 0; i < WEEKS.size() * DAYS; i++) {
            LocalDate date = monday.plusDays(i);
            days.put(WEEKS.get(i / DAYS) + date.getDayOfWeek().name().toLowerCase(Locale.ROOT), date);
        }
    }

    public LocalDate date(String name) {
        LocalDate date = days.get(name);
        if (date == null) {
            throw new IllegalArgumentException("no such day: " + name);
        }
        return date;
    }

    /** As a season begins or ends with it. */
    public String monthDay(String name) {
        return MONTH_DAY.format(MonthDay.from(date(name)));
    }

    /** All by name. */
    Map<String, LocalDate> all() {
        return Map.copyOf(days);
    }
}
