package slotwright.scheduling.location.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.scheduling.icalendar.IcsEvent;
import slotwright.scheduling.location.model.HolidayEntry.Unfit;

/** What a calendar file brings to the holidays that a location has already. */
public final class HolidayFile {

    /** The dates for which days are kept, both inclusive: further holidays would come from rules without end. */
    public record Reach(LocalDate first, LocalDate last) {

        boolean has(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /**
     * An event, or some of its dates, that became no holiday.
     *
     * @param event which one of the file, 1 is the first
     * @param name as in the file, maybe empty
     * @param dates which of its dates are left out; empty for all
     * @param code stable, for programs
     * @param message for people
     */
    public record LeftOut(int event, String name, List<LocalDate> dates, String code, String message) {}

    /**
     * @param added dates ascending
     * @param holidays all that the location has then, dates ascending
     */
    public record Result(List<Holiday> added, List<LeftOut> leftOut, List<Holiday> holidays) {}

    private HolidayFile() {}

    /**
     * A date that is a holiday already stays as it is; one that the file has several times gets all names.
     *
     * @param closed of all that are added
     */
    public static Result read(List<IcsEvent> events, Reach reach, Collection<Holiday> present, boolean closed) {
        SortedMap<LocalDate, Holiday> before =
                new TreeMap<>(present.stream().collect(Collectors.toMap(Holiday::date, Function.identity())));
        SortedMap<LocalDate, Holiday> added = new TreeMap<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (IcsEvent event : events) {
            HolidayEntry entry = new HolidayEntry(event, reach);
            try {
                List<LocalDate> there = new ArrayList<>();
                for (LocalDate date : entry.dates()) {
                    if (before.containsKey(date)) {
                        there.add(date);
                    } else {
                        added.merge(date, new Holiday(date, entry.name(), closed), HolidayFile::merged);
                    }
                }
                if (!there.isEmpty()) {
                    String message = "A holiday already; it stays as it is.";
                    leftOut.add(new LeftOut(event.position(), entry.name(), there, "already-there", message));
                }
            } catch (Unfit e) {
                leftOut.add(new LeftOut(event.position(), entry.name(), List.of(), e.code(), e.getMessage()));
            }
        }
        SortedMap<LocalDate, Holiday> all = new TreeMap<>(before);
        all.putAll(added);
        return new Result(List.copyOf(added.values()), leftOut, List.copyOf(all.values()));
    }

    private static Holiday merged(Holiday one, Holiday other) {
        String names = Stream.of(one.name(), other.name()).distinct().collect(Collectors.joining(", "));
        boolean isKnown = List.of(one.name().split(", ")).contains(other.name());
        return isKnown || names.length() > HolidayEntry.LONGEST_NAME
                ? one
                : new Holiday(one.date(), names, one.closed());
    }
}
