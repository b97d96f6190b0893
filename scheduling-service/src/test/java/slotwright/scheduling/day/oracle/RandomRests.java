package slotwright.scheduling.day.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import slotwright.scheduling.day.oracle.World.Rest;
import slotwright.scheduling.day.oracle.World.Shift;

/** Rests for the shifts of {@link RandomWorlds}. */
final class RandomRests {

    private RandomRests() {}

    /** As long as the shift at most: 5 to 45 minutes, by the face of its clocks. */
    static Rest within(Shift shift, Random random) {
        LocalDateTime begin = LocalDate.of(2026, 1, 4).plusDays(shift.weekday()).atTime(shift.from());
        LocalDateTime end = begin.toLocalDate()
                .plusDays(shift.to().isAfter(shift.from()) ? 0 : 1)
                .atTime(shift.to());
        int minutes = (int) begin.until(end, ChronoUnit.MINUTES);
        int length = Math.min(minutes, 5 + 5 * random.nextInt(9));
        LocalDateTime from = begin.plusMinutes(random.nextInt(minutes - length + 1));
        return new Rest(
                from.getDayOfWeek().getValue(),
                from.toLocalTime(),
                from.plusMinutes(length).toLocalTime());
    }
}
