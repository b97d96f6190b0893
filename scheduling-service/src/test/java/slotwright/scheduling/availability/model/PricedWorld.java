package slotwright.scheduling.availability.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.platform.availability.Rank;
import slotwright.platform.availability.Taken;
import slotwright.platform.availability.World;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.PeakHours;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.Season;
import slotwright.platform.contract.StaffTerms;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/** Nine days of a shop at which nearly every rule of prices counts somewhere. The same seed makes the same world. */
final class PricedWorld {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final LocalDate FIRST = LocalDate.parse("2026-12-18");
    static final LocalDate LAST = FIRST.plusDays(8);
    static final Instant NOW = LocalTimes.instant(FIRST.atTime(7, 20), ZONE);

    static final List<String> LEVELS = List.of("junior", "senior");
    static final UUID SHOP = new UUID(0, 1);

    final Location location = new Location(
            SHOP,
            true,
            ZONE.getId(),
            Currency.getInstance("USD"),
            Set.of(6, 7),
            List.of(new PeakHours(1, LocalTime.parse("12:00"), LocalTime.parse("14:30"))),
            List.of(new Holiday(FIRST.plusDays(4), "Market", false)),
            List.of(new Season("Late", MonthDay.of(12, 23), MonthDay.of(1, 6), new BigDecimal("1.1"))),
            new BigDecimal("0.19"),
            false,
            null,
            List.of(),
            null);
    final SortedMap<LocalDate, Versioned<Board>> boards = new TreeMap<>();
    private final List<UUID> people = List.of(new UUID(0, 2), new UUID(0, 3));
    private final Map<UUID, String> levels = new HashMap<>();
    private final Random random;

    PricedWorld(Random random) {
        this.random = random;
        people.forEach(id -> levels.put(id, random.nextInt(3) == 0 ? null : LEVELS.get(random.nextInt(2))));
        FIRST.minusDays(1).datesUntil(LAST.plusDays(2)).forEach(date -> {
            List<Taken> taken = new ArrayList<>();
            people.forEach(person -> taken(person, date, taken));
            List<StaffDay> staffDays =
                    people.stream().map(person -> staffDay(person, date)).toList();
            Board board = new Board(SHOP, date, Version.NONE, locationDay(date), staffDays, taken);
            boards.put(date, new Versioned<>(Version.NONE, board));
        });
    }

    Shown shown() {
        return new Shown(roster(), boards);
    }

    Wanted wanted(List<ServiceVersion> services, List<WantedService> wanted) {
        VisitQuery query = new VisitQuery(wanted, List.of(SHOP), "", null, 1, Rank.DEFAULT, null, MinVersion.ANY);
        return new Wanted(
                query,
                services.stream()
                        .map(service -> new Versioned<>(Version.NONE, service))
                        .toList(),
                List.of(roster()));
    }

    World world() {
        List<Board> all = boards.values().stream().map(Versioned::value).toList();
        return World.of(
                location,
                all.stream().map(Board::day).toList(),
                roster().value().members().stream().map(Roster.Member::staff).toList(),
                all.stream().flatMap(board -> board.staffDays().stream()).toList(),
                all.stream().flatMap(board -> board.taken().stream()).toList());
    }

    private Versioned<Roster> roster() {
        return new Versioned<>(
                Version.NONE,
                new Roster(
                        location,
                        people.stream()
                                .map(id -> new Roster.Member(
                                        new Staff(id, true, SHOP, Set.of("interior"), levels.get(id), StaffTerms.NONE),
                                        "Somebody"))
                                .toList()));
    }

    /** From nothing to the whole day, in whole hours. */
    private void taken(UUID person, LocalDate date, List<Taken> taken) {
        int hours = random.nextInt(10);
        if (hours > 0) {
            TimeRange range = TimeRange.of(LocalTimes.instant(date.atTime(8, 0), ZONE), Duration.ofHours(hours));
            Instant expiresAt = random.nextInt(4) == 0 ? NOW : null;
            Allocation allocation = new Allocation(person, range.from(), range.to(), range.from(), range.to(), 1, 1);
            taken.add(new Taken(new UUID(1, random.nextLong()), allocation, expiresAt));
        }
    }

    private LocationDay locationDay(LocalDate date) {
        TimeRange day = LocalTimes.day(date, ZONE).orElseThrow();
        List<Window> windows =
                List.of(window(date, 4, "08:00", "13:00", -10, 0), window(date, 5, "13:00", "18:00", 15, 60));
        return new LocationDay(SHOP, date, ZONE.getId(), day.from(), day.to(), 1, "test", 5, windows, List.of());
    }

    private static Window window(LocalDate date, long id, String from, String to, int percent, int holidayPercent) {
        Instant begin = LocalTimes.instant(date.atTime(LocalTime.parse(from)), ZONE);
        Instant end = LocalTimes.instant(date.atTime(LocalTime.parse(to)), ZONE);
        return new Window(
                new UUID(0, id),
                begin,
                begin,
                end,
                30,
                30,
                0,
                0,
                5,
                percent,
                1,
                0,
                1,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                holidayPercent);
    }

    private static StaffDay staffDay(UUID person, LocalDate date) {
        TimeRange day = LocalTimes.day(date, ZONE).orElseThrow();
        Instant from = LocalTimes.instant(date.atTime(8, 0), ZONE);
        Span span = new Span(SHOP, from, from.plus(Duration.ofHours(10)), date);
        return new StaffDay(
                person,
                SHOP,
                date,
                ZONE.getId(),
                day.from(),
                day.to(),
                1,
                "test",
                List.of(span),
                List.of(),
                new StaffLimits(20, 24),
                List.of(),
                List.of(),
                null);
    }
}
