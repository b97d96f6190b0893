package slotwright.scheduling.day.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import slotwright.scheduling.day.oracle.World.Away;
import slotwright.scheduling.day.oracle.World.Opening;
import slotwright.scheduling.day.oracle.World.Place;
import slotwright.scheduling.day.oracle.World.Plan;
import slotwright.scheduling.day.oracle.World.Rest;
import slotwright.scheduling.day.oracle.World.Season;
import slotwright.scheduling.day.oracle.World.Shift;
import slotwright.scheduling.day.oracle.World.Worker;

/** Worlds that the same seed makes again: all zones in turn, mostly around a date on which their clocks change. */
final class RandomWorlds {

    /** Without those that other tests make. */
    static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> !zone.startsWith("Test/"))
            .sorted()
            .toList();

    /** Skipped dates, days without midnight, half an hour of change, midnight twice, summer time that is less. */
    private static final List<String> SPECIAL = List.of(
            "Pacific/Apia 2011-12-30",
            "Pacific/Apia 2011-12-31",
            "Pacific/Kwajalein 1993-08-21",
            "Pacific/Kiritimati 1995-01-01",
            "America/Santiago 2026-09-06",
            "America/Santiago 2027-04-04",
            "Australia/Lord_Howe 2026-10-04",
            "Australia/Lord_Howe 2027-04-04",
            "America/Havana 2026-11-01",
            "America/Havana 2027-03-14",
            "America/St_Johns 2006-10-29",
            "Asia/Beirut 2027-03-28",
            "Africa/Cairo 2026-04-24",
            "Asia/Pyongyang 2018-05-05",
            "Antarctica/Troll 2026-03-29",
            "Africa/Casablanca 2026-02-15",
            "Europe/Dublin 2026-10-25");

    /** Where it is never the same date, or hardly ever. */
    private static final List<String> FAR_APART =
            List.of("Pacific/Midway", "Pacific/Kiritimati", "Pacific/Apia", "Etc/GMT+12");

    private static final List<String> TIMES = List.of(
            "00:00", "00:30", "01:00", "01:30", "02:00", "02:30", "03:00", "06:00", "22:00", "23:00", "23:30", "23:45");

    private final Random random;

    private RandomWorlds(Random random) {
        this.random = random;
    }

    /** The n-th of many: the special ones first, then zone after zone. */
    static World world(int n, long seed) {
        return new RandomWorlds(new Random(seed)).world(n);
    }

    private World world(int n) {
        String[] special = n < SPECIAL.size() ? SPECIAL.get(n).split(" ") : null;
        String zone = special == null ? ZONES.get(n % ZONES.size()) : special[0];
        LocalDate about = special == null ? ChangeDates.near(ZoneId.of(zone), random) : LocalDate.parse(special[1]);
        List<Place> places = new ArrayList<>(List.of(place(zone, about)));
        for (int i = random.nextInt(3); i > 0; i--) {
            places.add(place(pick(random.nextBoolean() ? ZONES : FAR_APART), about));
        }
        return new World(about, places, worker(about, places));
    }

    private Place place(String zone, LocalDate about) {
        List<Opening> openings = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            openings.add(opening(about));
        }
        Set<LocalDate> holidays = new HashSet<>();
        for (int day = -3; day <= 2; day++) {
            if (random.nextInt(8) == 0) {
                holidays.add(about.plusDays(day));
            }
        }
        return new Place(
                id(), zone, random.nextInt(20) > 0, holidays, openings, absences(about, null, zone), season(about));
    }

    private Season season(LocalDate about) {
        MonthDay from = MonthDay.from(about.plusDays(random.nextInt(4) - 2));
        return random.nextInt(3) == 0 ? null : new Season(from, MonthDay.from(about.plusDays(random.nextInt(300) - 2)));
    }

    private Opening opening(LocalDate about) {
        Set<Integer> weekdays = new HashSet<>();
        for (int weekday = 1; weekday <= 7; weekday++) {
            if (random.nextInt(4) > 0) {
                weekdays.add(weekday);
            }
        }
        LocalDate since = random.nextInt(3) == 0 ? about.plusDays(random.nextInt(4) - 3) : null;
        LocalDate until = random.nextInt(3) == 0 ? about.plusDays(random.nextInt(4) - 1) : null;
        LocalTime from = time();
        LocalTime to = time();
        return new Opening(
                id(),
                weekdays,
                from,
                to,
                since,
                until,
                5 + 5 * random.nextInt(20),
                1 + random.nextInt(10),
                1 + random.nextInt(4),
                random.nextInt(3),
                random.nextBoolean() ? null : 10 + random.nextInt(3),
                random.nextInt(3) == 0 ? within(from, to) : null,
                20);
    }

    private Worker worker(LocalDate about, List<Place> places) {
        LocalDate turn = about.plusDays(random.nextInt(5) - 2);
        List<Plan> plans = new ArrayList<>();
        if (random.nextInt(6) > 0) {
            plans.add(plan(about.minusDays(60), turn, about, places));
        }
        if (random.nextInt(6) > 0) {
            plans.add(plan(turn.plusDays(1 + random.nextInt(2)), null, about, places));
        }
        Place clocks = pick(places);
        boolean ofHome = random.nextBoolean();
        List<Away> away = absences(
                about, ofHome ? null : clocks.id(), ofHome ? places.get(0).zone() : clocks.zone());
        boolean active = random.nextInt(20) > 0;
        return new Worker(id(), active, plans, away, others(about, places));
    }

    private Plan plan(LocalDate since, LocalDate until, LocalDate about, List<Place> places) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int weekday = about.plusDays(random.nextInt(6) - 3).getDayOfWeek().getValue();
            shifts.add(new Shift(weekday, time(), time(), pick(places).id()));
        }
        Shift rested = pick(shifts);
        List<Rest> rests = random.nextBoolean() ? List.of() : List.of(RandomRests.within(rested, random));
        Set<LocalDate> off = random.nextInt(4) == 0 ? Set.of(about.plusDays(random.nextInt(3) - 2)) : Set.of();
        int restMinutes = 15 * random.nextInt(4);
        return new Plan(
                since,
                until,
                shifts,
                rests,
                1 + random.nextInt(9),
                1 + random.nextInt(12),
                restMinutes,
                off,
                wished(about),
                wished(about),
                random.nextBoolean() ? Set.of() : Set.of(pick(List.of("hair", "nails"))));
    }

    private List<Rest> wished(LocalDate about) {
        List<Rest> wished = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            wished.add(new Rest(
                    about.plusDays(random.nextInt(6) - 3).getDayOfWeek().getValue(), time(), time()));
        }
        return wished;
    }

    private Map<LocalDate, List<Shift>> others(LocalDate about, List<Place> places) {
        Map<LocalDate, List<Shift>> others = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Shift shift = new Shift(0, time(), time(), pick(places).id());
            others.put(about.plusDays(random.nextInt(5) - 3), random.nextInt(3) == 0 ? List.of() : List.of(shift));
        }
        return others;
    }

    private List<Away> absences(LocalDate about, UUID clocks, String zone) {
        RandomRepeats repeats = new RandomRepeats(about, random);
        List<Away> absences = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate begin = about.plusDays(random.nextInt(5) - 3);
            boolean wholeDays = random.nextInt(3) == 0;
            LocalDateTime from = begin.atTime(wholeDays ? LocalTime.MIDNIGHT : time());
            LocalDateTime to = wholeDays
                    ? begin.plusDays(1 + random.nextInt(2)).atStartOfDay()
                    : from.plusMinutes(5 + random.nextInt(1500));
            String reason = pick(List.of("training", "maintenance"));
            Away once = new Away(from, to, wholeDays, clocks, reason, random.nextInt(3) == 0, null);
            absences.add(random.nextBoolean() ? once : repeats.again(once, ZoneId.of(zone)));
        }
        return absences;
    }

    /** By what clocks show, behind the begin and before the end; null where there is no room. */
    private LocalTime within(LocalTime from, LocalTime to) {
        int minutes = Math.floorMod((to.toSecondOfDay() - from.toSecondOfDay()) / 60 - 1, 24 * 60) + 1;
        return minutes < 10 ? null : from.plusMinutes(5 + 5L * random.nextInt((minutes - 5) / 5));
    }

    private LocalTime time() {
        return random.nextBoolean()
                ? LocalTime.parse(pick(TIMES))
                : LocalTime.MIDNIGHT.plusMinutes(5L * random.nextInt(288));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
