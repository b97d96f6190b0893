package slotwright.scheduling.window.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClockFaceTest {

    private static final int MONDAY = 1;
    private static final int TUESDAY = 2;
    private static final int SUNDAY = 7;

    @Test
    void thoseThatOnlyAbutDoNotMeet() {
        assertFalse(meet(window("08:00", "12:00", MONDAY), window("12:00", "16:00", MONDAY)));
        assertTrue(meet(window("08:00", "12:01", MONDAY), window("12:00", "16:00", MONDAY)));
        assertFalse(meet(window("20:00", "00:00", MONDAY), window("00:00", "04:00", TUESDAY)));
    }

    @Test
    void thoseOfOtherWeekdaysDoNotMeet() {
        assertFalse(meet(window("08:00", "12:00", MONDAY), window("08:00", "12:00", TUESDAY)));
        assertTrue(meet(window("08:00", "12:00", MONDAY, TUESDAY), window("08:00", "12:00", TUESDAY)));
    }

    @Test
    void aNightMeetsTheMorningOfTheNextDay() {
        assertTrue(meet(window("22:00", "02:00", SUNDAY), window("01:00", "03:00", MONDAY)));
        assertFalse(meet(window("22:00", "02:00", MONDAY), window("01:00", "03:00", MONDAY)));
        assertTrue(meet(window("10:00", "10:00", MONDAY), window("09:00", "11:00", TUESDAY)));
    }

    @Test
    void datesOnWhichOneIsNotYetOpenOrNoMoreDoNotCount() {
        WindowRules before = window("2026-01-01", "2026-06-30", "08:00", "12:00", MONDAY);
        assertFalse(meet(before, window("2026-07-01", null, "08:00", "12:00", MONDAY)));
        assertFalse(meet(before, window("2026-06-30", null, "08:00", "12:00", MONDAY)), "the last Monday is the 29th");
        assertTrue(meet(before, window("2026-06-29", null, "08:00", "12:00", MONDAY)));
        assertTrue(meet(before, window(null, "2026-01-05", "08:00", "12:00", MONDAY)));
        WindowRules lastNight = window(null, "2026-06-28", "22:00", "02:00", SUNDAY);
        assertTrue(meet(lastNight, window("2026-06-29", null, "01:00", "03:00", MONDAY)));
        assertFalse(meet(lastNight, window("2026-06-30", null, "01:00", "03:00", MONDAY)));
    }

    @Test
    void endlessOnesAreDecidedAtOnce() {
        assertTrue(meet(window("08:00", "12:00", MONDAY), window("11:00", "12:00", MONDAY)));
        WindowRules ancient = window(LocalDate.MIN.toString(), LocalDate.MAX.toString(), "08:00", "12:00", MONDAY);
        assertTrue(meet(ancient, ancient));
    }

    /** Over six weeks around the effective dates, counted in quarters of an hour. */
    @Test
    void agreesWithAWalkOverTheClock() {
        Random random = new Random(20261122);
        int met = 0;
        for (int i = 0; i < 3_000; i++) {
            WindowRules one = random(random);
            WindowRules other = random(random);
            Set<LocalDateTime> both = new HashSet<>(quarters(one));
            both.retainAll(quarters(other));
            assertEquals(!both.isEmpty(), meet(one, other), one + " and " + other);
            met += both.isEmpty() ? 0 : 1;
        }
        assertTrue(met > 300 && met < 2_700, "too lopsided: " + met);
    }

    private static Set<LocalDateTime> quarters(WindowRules rules) {
        Set<LocalDateTime> open = new HashSet<>();
        LocalDate first = LocalDate.parse("2026-01-01");
        first.datesUntil(first.plusDays(42)).filter(rules::startsOn).forEach(date -> {
            LocalDateTime at = date.atTime(rules.from());
            do {
                open.add(at);
                at = at.plusMinutes(15);
            } while (!at.toLocalTime().equals(rules.to()));
        });
        return open;
    }

    private static WindowRules random(Random random) {
        LocalDate from = LocalDate.parse("2026-01-10").plusDays(random.nextInt(14));
        String to = from.plusDays(random.nextInt(10)).toString();
        return window(from.toString(), to, time(random), time(random), 1 + random.nextInt(7), 1 + random.nextInt(7));
    }

    private static String time(Random random) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * random.nextInt(96)).toString();
    }

    private static boolean meet(WindowRules one, WindowRules other) {
        assertEquals(ClockFace.meet(one, other), ClockFace.meet(other, one));
        return one.collidesWith(other);
    }

    private static WindowRules window(String from, String to, Integer... weekdays) {
        return window(null, null, from, to, weekdays);
    }

    private static WindowRules window(String first, String last, String from, String to, Integer... weekdays) {
        return new WindowRules(
                new TreeSet<>(List.of(weekdays).stream().distinct().toList()),
                LocalTime.parse(from),
                LocalTime.parse(to),
                60,
                60,
                0,
                15,
                1,
                1,
                0,
                5,
                first == null ? null : LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                0,
                null,
                null,
                null,
                false,
                null,
                null);
    }
}
