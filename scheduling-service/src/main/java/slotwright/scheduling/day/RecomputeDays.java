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
import java.util.Set;
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
import slotwright.scheduling.day.model.ComputedBy;
import slotwright.scheduling.day.model.ComputedBy.Kind;
import slotwright.scheduling.day.model.StaffBoards;
import slotwright.scheduling.day.store.CalendarReader;
import slotwright.scheduling.day.store.ComputedByRepository;
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
    private final ComputedByRepository computedBy;

    public RecomputeDays(
            CalendarReader calendars,
            HorizonDates horizon,
            PublishDays publish,
            DayRepository days,
            PublishBoards boards,
            LocationRepository locations,
            StaffRepository staff,
            ComputedByRepository computedBy) {
        this.calendars = calendars;
        this.horizon = horizon;
        this.publish = publish;
        this.days = days;
        this.boards = boards;
        this.locations = locations;
        this.staff = staff;
        this.computedBy = computedBy;
    }

    public Uni<Void> ofLocation(Tx tx, UUID locationId) {
        return ofLocation(tx, locationId, horizon::at).replaceWithVoid();
    }

    /**
     * @param which dates, by the zone in which the days are cut; up to the horizon's last
     * @return what was published
     */
    Uni<List<ResourceDay>> ofLocation(Tx tx, UUID locationId, Function<ZoneId, Dates> which) {
        return calendars.location(tx, locationId).chain(calendar -> {
            Dates dates = which.apply(calendar.zone());
            ComputedBy rules = ComputedBy.now(locationId, Kind.LOCATION, dates.last(), Set.of(calendar.zone()));
            return publish.changed(tx, locationId, computed(dates, calendar::day))
                    .call(changed -> boards.changed(tx, boardsOf(locationId, changed)))
                    .call(() -> locations.computedUntil(tx, locationId, dates.last()))
                    .call(() -> computedBy.save(tx, rules));
        });
    }

    public Uni<Void> ofStaff(Tx tx, Collection<UUID> staffIds) {
        return Multi.createFrom()
                .iterable(staffIds)
                .onItem()
                .transformToUniAndConcatenate(id -> ofStaff(tx, id, horizon::at))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Likewise. */
    Uni<List<ResourceDay>> ofStaff(Tx tx, UUID staffId, Function<ZoneId, Dates> which) {
        return calendars.staff(tx, staffId).chain(calendar -> {
            Map<UUID, ZoneId> zones = calendar.zones();
            Dates dates = which.apply(zones.get(calendar.homeLocationId()));
            ComputedBy rules = ComputedBy.now(staffId, Kind.STAFF, dates.last(), Set.copyOf(zones.values()));
            return publish.changed(tx, staffId, computed(dates, calendar::day))
                    .call(changed -> show(tx, changed, zones))
                    .call(() -> staff.computedUntil(tx, staffId, dates.last()))
                    .call(() -> computedBy.save(tx, rules));
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
