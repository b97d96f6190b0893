package slotwright.scheduling.day.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.scheduling.day.model.LocationCalendar;
import slotwright.scheduling.day.model.StaffCalendar;

/**
 * The published days agree with the oracle: in two thousand worlds that are always the same, or in the soak profile in
 * many more that nobody has seen.
 */
class OracleTest {

    private static final boolean SOAK = Boolean.getBoolean("slotwright.soak");
    private static final int WORLDS = SOAK ? 20_000 : 2_000;
    private static final long SEED =
            Long.getLong("slotwright.seed", SOAK ? new SplittableRandom().nextLong() : 20261122);

    @Test
    void agreesWithThePublishedDaysOfEveryWorld() {
        System.out.println(WORLDS + " worlds of seed " + SEED + " (-Dslotwright.seed=" + SEED + ")");
        Set<String> zones = new TreeSet<>();
        for (int n = 0; n < WORLDS; n++) {
            World world = RandomWorlds.world(n, SEED + n);
            zones.add(world.home().zone());
            List<String> faults = faults(world, LocationCalendar::day);
            int number = n;
            assertTrue(faults.isEmpty(), () -> "world " + number + " of seed " + SEED + ": " + faults + " in " + world);
        }
        assertEquals(new TreeSet<>(RandomWorlds.ZONES), zones);
    }

    @Test
    void findsEveryMutant() {
        Mutants.OF_DAYS.forEach((mistake, mutant) -> assertTrue(isFound(mutated(mutant)), mistake));
        assertTrue(isFound(Mutants::withEveryDate), "every date exists");
        RepeatMutants.OF_CALENDARS.forEach((mistake, mutant) -> assertTrue(isFound(mutant), mistake));
        WorkMutants.OF_DAYS.forEach((mistake, mutant) -> assertTrue(
                IntStream.range(0, 200)
                        .mapToObj(n -> RandomWorlds.world(n, SEED + n))
                        .anyMatch(world ->
                                !faults(world, LocationCalendar::day, mutant).isEmpty()),
                mistake));
    }

    private static BiFunction<LocationCalendar, LocalDate, Optional<LocationDay>> mutated(
            UnaryOperator<LocationDay> mutant) {
        return (calendar, date) -> calendar.day(date).map(mutant);
    }

    private static boolean isFound(BiFunction<LocationCalendar, LocalDate, Optional<LocationDay>> mutant) {
        return IntStream.range(0, 200)
                .anyMatch(n -> !faults(RandomWorlds.world(n, SEED + n), mutant).isEmpty());
    }

    private static List<String> faults(
            World world, BiFunction<LocationCalendar, LocalDate, Optional<LocationDay>> days) {
        return faults(world, days, UnaryOperator.identity());
    }

    private static List<String> faults(
            World world,
            BiFunction<LocationCalendar, LocalDate, Optional<LocationDay>> days,
            UnaryOperator<StaffDay> worked) {
        Verdict verdict = new Verdict(world);
        LocationCalendar location = Described.location(world);
        StaffCalendar staff = Described.staff(world);
        for (int day = -1; day <= 1; day++) {
            LocalDate date = world.about().plusDays(day);
            verdict.location(date, days.apply(location, date));
            verdict.worker(date, staff.day(date).map(worked));
        }
        return verdict.faults();
    }
}
