package slotwright.scheduling.availability.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import slotwright.platform.money.Money;
import slotwright.platform.time.LocalTimes;

/**
 * How much of a local date is free.
 *
 * @param starts how many, at all locations asked for together
 * @param first null where there is none
 * @param priceFrom of the cheapest of them; null where there is none
 */
public record FreeDay(LocalDate date, int starts, Instant first, Money priceFrom) {

    /**
     * Every date from {@code from} to {@code to}, both inclusive.
     *
     * @param slots in order of time
     * @param zones of their locations: a slot counts for the date on which it starts there
     */
    public static List<FreeDay> of(List<Slot> slots, Map<UUID, ZoneId> zones, LocalDate from, LocalDate to) {
        Map<LocalDate, FreeDay> days = new HashMap<>();
        for (Slot slot : slots) {
            LocalDate date = LocalTimes.dateAt(slot.startsAt(), zones.get(slot.locationId()));
            days.merge(date, new FreeDay(date, 1, slot.startsAt(), slot.priceFrom()), FreeDay::and);
        }
        return from.datesUntil(to.plusDays(1))
                .map(date -> days.getOrDefault(date, new FreeDay(date, 0, null, null)))
                .toList();
    }

    private FreeDay and(FreeDay later) {
        Money cheaper = later.priceFrom.compareTo(priceFrom) < 0 ? later.priceFrom : priceFrom;
        return new FreeDay(date, starts + later.starts, first, cheaper);
    }
}
