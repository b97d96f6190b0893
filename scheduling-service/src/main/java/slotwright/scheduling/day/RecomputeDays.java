package slotwright.scheduling.day;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.availability.PublishBoards;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.day.HorizonDates.Dates;
import slotwright.scheduling.day.model.StaffBoards;
import slotwright.scheduling.day.store.CalendarReader;
import slotwright.scheduling.day.store.DayRepository;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.staff.store.StaffRepository;

/**
 * Computes all kept days of a resource anew after a change of anything that decides about them, and publishes
 * those that became others. Runs in the transaction of the change, which holds the resource's row.
 */
@ApplicationScoped
public class RecomputeDays {

    private final CalendarReader calendars;
    private final HorizonDates horizon;
    private final PublishDays publish;
    private final DayRepository days;
    private final PublishBoards boards;
    private final LocationRepository locations;
    private final StaffRepository staff;

    public RecomputeDays(
            CalendarReader calendars,
            HorizonDates horizon,
            PublishDays publish,
            DayRepository days,
            PublishBoards boards,
            LocationRepository locations,
            StaffRepository staff) {
        this.calendars = calendars;
        this.horizon = horizon;
        this.publish = publish;
        this.days = days;
        this.boards = boards;
        this.locations = locations;
        this.staff = staff;
    }

    public Uni<Void> ofLocation(Tx tx, UUID locationId) {
        return calendars.location(tx, locationId).chain(calendar -> {
            Dates dates = horizon.at(calendar.zone());
            return publish.changed(tx, locationId, computed(dates, calendar::day))
                    .chain(changed -> boards.changed(tx, boardsOf(locationId, changed)))
                    .chain(() -> locations.computedUntil(tx, locationId, dates.last()));
        });
    }

    public Uni<Void> ofStaff(Tx tx, Collection<UUID> staffIds) {
        return Multi.createFrom()
                .iterable(staffIds)
                .onItem()
                .transformToUniAndConcatenate(id -> ofStaff(tx, id))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> ofStaff(Tx tx, UUID staffId) {
        return calendars.staff(tx, staffId).chain(calendar -> {
            Dates dates = horizon.at(calendar.zones().get(calendar.homeLocationId()));
            return publish.changed(tx, staffId, computed(dates, calendar::day))
                    .chain(changed -> show(tx, changed, calendar.zones()))
                    .chain(() -> staff.computedUntil(tx, staffId, dates.last()));
        });
    }

    /** The boards on which the days stood before, and those on which they stand now. */
    private Uni<Void> show(Tx tx, List<ResourceDay> changed, Map<UUID, ZoneId> zones) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, Collection<BoardKey>> now = new HashMap<>();
        changed.forEach(day -> now.put(day.dayKey(), StaffBoards.of((StaffDay) day, zones)));
        return days.boardsShowing(tx, now.keySet())
                .call(() -> days.showOn(tx, now))
                .invoke(touched -> now.values().forEach(touched::addAll))
                .chain(touched -> boards.changed(tx, touched));
    }

    private static TreeSet<BoardKey> boardsOf(UUID locationId, List<ResourceDay> changed) {
        return changed.stream()
                .map(day -> new BoardKey(locationId, day.date()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<ResourceDay> computed(Dates dates, Function<LocalDate, Optional<? extends ResourceDay>> day) {
        return dates.each()
                .map(day)
                .flatMap(Optional::stream)
                .map(ResourceDay.class::cast)
                .toList();
    }
}
