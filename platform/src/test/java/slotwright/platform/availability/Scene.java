package slotwright.platform.availability;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.Break;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.StaffTerms;
import slotwright.platform.contract.WantedBreak;
import slotwright.platform.contract.WorkWishes;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * A location for a few days around {@link #DAY}, built step by step in local times. Ids are made from names; spans
 * and windows are cut at midnight as scheduling does.
 */
final class Scene {

    static final LocalDate DAY = LocalDate.parse("2026-12-01");
    static final UUID SHOP = id("shop");
    static final UUID ELSEWHERE = id("elsewhere");

    final ZoneId zone;
    final List<LocalDate> dates;
    final Map<LocalDate, List<Window>> windows = new HashMap<>();
    final List<ClosedPart> closed = new ArrayList<>();
    final Map<UUID, Staff> staff = new HashMap<>();
    final Map<UUID, List<Span>> spans = new HashMap<>();
    final Map<UUID, List<ClosedPart>> absences = new HashMap<>();
    final Map<UUID, List<Break>> breaks = new HashMap<>();
    final Map<UUID, List<WantedBreak>> wantedBreaks = new HashMap<>();
    final Map<UUID, WorkWishes> wishes = new HashMap<>();
    final List<Taken> taken = new ArrayList<>();
    StaffLimits limits = new StaffLimits(8, 8);
    Currency currency = Currency.getInstance("EUR");
    boolean active = true;
    Facilities facilities = Facilities.UNKNOWN;
    final List<EquipmentKind> equipment = new ArrayList<>();
    int bays = 2;

    Scene(ZoneId zone, LocalDate first, LocalDate last) {
        this.zone = zone;
        this.dates = first.datesUntil(last.plusDays(1))
                .filter(date -> LocalTimes.exists(date, zone))
                .toList();
    }

    /** The day and its neighbours in Berlin, still without windows and people. */
    static Scene empty() {
        return new Scene(ZoneId.of("Europe/Berlin"), DAY.minusDays(1), DAY.plusDays(1));
    }

    /** Open from 8 to 17 with two bays; Ann and Ben work. */
    static Scene workday() {
        return empty().window("08:00", "17:00", new WindowDraft())
                .person("ann", "08:00", "17:00")
                .person("ben", "08:00", "17:00");
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Scene window(String from, String to, WindowDraft draft) {
        return window(DAY, from, to, draft);
    }

    Scene window(LocalDate date, String from, String to, WindowDraft draft) {
        LocalTimes.span(date, LocalTime.parse(from), LocalTime.parse(to), zone)
                .ifPresent(range -> dates.forEach(day -> LocalTimes.day(day, zone)
                        .flatMap(range::intersection)
                        .ifPresent(part -> windows.computeIfAbsent(day, any -> new ArrayList<>())
                                .add(draft.build(range.from(), part)))));
        return this;
    }

    Scene person(String name, String from, String to, String... skills) {
        staff.put(id(name), new Staff(id(name), true, SHOP, Set.of(skills), null, StaffTerms.NONE));
        return shift(name, DAY, from, to, SHOP);
    }

    /** Gives somebody of the scene a level. */
    Scene experienced(String name, String level) {
        staff.computeIfPresent(
                id(name),
                (id, one) -> new Staff(id, one.active(), one.homeLocationId(), one.skills(), level, one.terms()));
        return this;
    }

    /** Says more about somebody of the scene. */
    Scene on(String name, StaffTerms terms) {
        staff.computeIfPresent(
                id(name),
                (id, one) ->
                        new Staff(id, one.active(), one.homeLocationId(), one.skills(), one.experienceLevel(), terms));
        return this;
    }

    Scene has(int count, String kind) {
        equipment.add(new EquipmentKind(id(kind), kind, count));
        return this;
    }

    Scene shift(String name, LocalDate date, String from, String to, UUID location) {
        LocalTimes.span(date, LocalTime.parse(from), LocalTime.parse(to), zone)
                .ifPresent(range -> dates.forEach(day -> LocalTimes.day(day, zone)
                        .flatMap(range::intersection)
                        .ifPresent(part -> spans.computeIfAbsent(id(name), any -> new ArrayList<>())
                                .add(new Span(location, part.from(), part.to(), date)))));
        return this;
    }

    Scene closed(String from, String to) {
        closed.add(new ClosedPart(at(from), at(to), "maintenance"));
        return this;
    }

    Scene absent(String name, String from, String to) {
        absences.computeIfAbsent(id(name), any -> new ArrayList<>()).add(new ClosedPart(at(from), at(to), "training"));
        return this;
    }

    Scene pausing(String name, String from, String to) {
        breaks.computeIfAbsent(id(name), any -> new ArrayList<>()).add(new Break(at(from), at(to)));
        return this;
    }

    Scene wantingABreak(String name, String from, String to, int minutes) {
        wantedBreaks
                .computeIfAbsent(id(name), any -> new ArrayList<>())
                .add(new WantedBreak(SHOP, at(from), at(to), minutes));
        return this;
    }

    /** Takes the time of a resource for a booking, all of it work. */
    Scene taken(String booking, UUID resource, String from, String to) {
        return held(booking, resource, from, to, null);
    }

    Scene held(String booking, UUID resource, String from, String to, Instant expiresAt) {
        taken.add(
                new Taken(id(booking), new Allocation(resource, at(from), at(to), at(from), at(to), 1, 1), expiresAt));
        return this;
    }

    /** Takes what an accepted visit takes. */
    Scene book(String booking, Decision.Accepted accepted) {
        accepted.chosen().allocations().forEach(one -> taken.add(new Taken(id(booking), one, null)));
        return this;
    }

    /** Local time on the day, or a whole local date-time. */
    Instant at(String local) {
        return LocalTimes.instant(
                local.length() > 5 ? LocalDateTime.parse(local) : DAY.atTime(LocalTime.parse(local)), zone);
    }

    TimeRange wholeDay() {
        return LocalTimes.day(DAY, zone).orElseThrow();
    }

    World world() {
        return World.of(
                new Location(
                        SHOP,
                        active,
                        zone.getId(),
                        currency,
                        Set.of(6, 7),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        false,
                        facilities,
                        equipment,
                        null),
                locationDays(),
                staff.values(),
                staffDays(),
                taken);
    }

    List<LocationDay> locationDays() {
        return new SceneDays(this).ofLocation();
    }

    List<StaffDay> staffDays() {
        return new SceneDays(this).ofStaff();
    }
}
