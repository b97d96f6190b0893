package slotwright.scheduling.recurrence.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Days by their weekday (BYDAY), such as the last Friday; with positions (BYSETPOS) those of all that are so named,
 * such as the second-to-last of Monday to Friday.
 *
 * @param days ascending, at least one
 * @param positions 1 to 31 from the first, -1 to -31 from the last, ascending; empty for all
 */
public record MonthWeekdays(List<NthWeekday> days, List<Integer> positions) implements DaysOfMonth {

    public MonthWeekdays {
        days = List.copyOf(new TreeSet<>(days));
        positions = List.copyOf(new TreeSet<>(positions));
        if (days.isEmpty() || positions.contains(0)) {
            throw new IllegalArgumentException("no such days: " + days + " at " + positions);
        }
    }

    @Override
    public List<LocalDate> in(YearMonth month) {
        List<LocalDate> named = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .filter(this::named)
                .toList();
        return positions.isEmpty() ? named : picked(named);
    }

    private List<LocalDate> picked(List<LocalDate> named) {
        return positions.stream()
                .map(position -> position > 0 ? position - 1 : named.size() + position)
                .filter(index -> index >= 0 && index < named.size())
                .map(named::get)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean hits(LocalDate date) {
        return named(date) && (positions.isEmpty() || in(YearMonth.from(date)).contains(date));
    }

    @Override
    public boolean spillOver(YearMonth month) {
        return false;
    }

    private boolean named(LocalDate date) {
        return days.stream().anyMatch(day -> day.hits(date));
    }
}
