package slotwright.scheduling.day.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import slotwright.scheduling.day.oracle.World.Again;
import slotwright.scheduling.day.oracle.World.Away;
import slotwright.scheduling.day.oracle.World.Cycle;

/** Absences of {@link RandomWorlds} made to come again, mostly so that one of them is near the world's date. */
final class RandomRepeats {

    private static final int A_YEAR = 366;

    private final LocalDate about;
    private final Random random;

    RandomRepeats(LocalDate about, Random random) {
        this.about = about;
        this.random = random;
    }

    /**
     * The same at its times of day, from some earlier date on.
     *
     * @param zone by whose clocks it is
     */
    Away again(Away once, ZoneId zone) {
        LocalDateTime from = once.from();
        LocalDateTime to = once.to();
        do {
            LocalDate begin = about.minusDays(4 + random.nextInt(random.nextBoolean() ? 30 : A_YEAR));
            to = begin.atTime(from.toLocalTime())
                    .plusDays(once.from()
                            .toLocalDate()
                            .until(once.to().toLocalDate())
                            .getDays())
                    .with(once.to().toLocalTime());
            from = begin.atTime(from.toLocalTime());
        } while (isSkipped(from, zone) || isSkipped(to, zone));
        return new Away(
                from, to, once.wholeDays(), once.place(), once.reason(), once.cancels(), again(once.wholeDays()));
    }

    private Again again(boolean wholeDays) {
        Cycle cycle = Cycle.values()[random.nextInt(Cycle.values().length)];
        LocalDate wanted = about.plusDays(random.nextInt(3) - 1);
        int end = random.nextInt(3);
        LocalDateTime until = about.plusDays(random.nextInt(6) - 3)
                .atTime(wholeDays ? LocalTime.MIDNIGHT : LocalTime.MIDNIGHT.plusMinutes(15L * random.nextInt(96)));
        return new Again(
                cycle,
                random.nextBoolean() ? 1 : 1 + random.nextInt(3),
                weekdays(wanted),
                day(cycle, wanted),
                wanted.getMonthValue(),
                end == 0 ? 1 + random.nextInt(40) : null,
                end == 1 ? until : null,
                some(),
                some());
    }

    private int day(Cycle cycle, LocalDate wanted) {
        if (cycle == Cycle.MONTHS_BY_WEEKDAY) {
            int turn = (wanted.getDayOfMonth() + 6) / 7;
            return turn >= 4 && random.nextBoolean() ? World.LAST : turn;
        }
        boolean isLast = wanted.plusDays(1).getDayOfMonth() == 1;
        return cycle == Cycle.MONTHS_BY_DATE && isLast && random.nextBoolean() ? World.LAST : wanted.getDayOfMonth();
    }

    private Set<Integer> weekdays(LocalDate wanted) {
        Set<Integer> weekdays = new HashSet<>(Set.of(wanted.getDayOfWeek().getValue()));
        for (int i = random.nextInt(3); i > 0; i--) {
            weekdays.add(1 + random.nextInt(7));
        }
        return weekdays;
    }

    private Set<LocalDate> some() {
        return random.nextInt(3) > 0 ? Set.of() : Set.of(about.plusDays(random.nextInt(4) - 2));
    }

    /** An absence does not begin with a time that there is not. */
    private static boolean isSkipped(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).isEmpty();
    }
}
