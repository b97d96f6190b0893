package slotwright.scheduling.day.model;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.scheduling.window.model.SeasonalRules;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.model.WindowRules;

/** Windows for tests; what is not said does not matter. */
final class Rules {

    private static final SortedSet<Integer> EVERY_DAY = new TreeSet<>(List.of(1, 2, 3, 4, 5, 6, 7));

    private Rules() {}

    static SlotConfiguration daily(UUID locationId, String from, String to) {
        return daily(locationId, from, to, new SeasonalRules(25, null, null));
    }

    static SlotConfiguration daily(UUID locationId, String from, String to, SeasonalRules seasonalRules) {
        return window(locationId, EVERY_DAY, from, to, seasonalRules);
    }

    static SlotConfiguration on(UUID locationId, int weekday, String from, String to) {
        return window(locationId, new TreeSet<>(List.of(weekday)), from, to, SeasonalRules.NONE);
    }

    private static SlotConfiguration window(
            UUID locationId, SortedSet<Integer> weekdays, String from, String to, SeasonalRules seasonalRules) {
        WindowRules rules = new WindowRules(
                weekdays,
                LocalTime.parse(from),
                LocalTime.parse(to),
                60,
                30,
                0,
                15,
                2,
                1,
                10,
                1,
                null,
                null,
                24,
                null,
                null,
                null,
                false,
                seasonalRules,
                null);
        return new SlotConfiguration(UUID.randomUUID(), 1, locationId, rules, Instant.EPOCH, Instant.EPOCH);
    }
}
