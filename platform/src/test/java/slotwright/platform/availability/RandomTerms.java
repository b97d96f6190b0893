package slotwright.platform.availability;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.Experience;
import slotwright.platform.contract.Facilities;

/** What places and people have, and what a visit asks of them: mostly little, so that many visits are possible. */
final class RandomTerms {

    private static final List<String> KINDS = List.of("lift", "steamer");

    private RandomTerms() {}

    static Facilities facilities(Random random) {
        return new Facilities(
                perhaps(random), perhaps(random), perhaps(random), feet(random), feet(random), perhaps(random));
    }

    static SiteNeed site(Random random) {
        return random.nextInt(3) > 0
                ? SiteNeed.NOTHING
                : new SiteNeed(
                        seldom(random),
                        seldom(random),
                        seldom(random),
                        seldom(random) ? feet(random) : null,
                        seldom(random) ? feet(random) : null,
                        seldom(random));
    }

    /** None to three of each kind, some of them taken. */
    static void equip(Random random, Scene scene) {
        for (String kind : KINDS) {
            int count = random.nextInt(4);
            if (random.nextInt(10) > 0) {
                scene.has(count, kind);
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                Taken one = RandomTimes.taken(random, scene, "booking" + i, Scene.id(kind));
                Allocation all = one.allocation();
                Allocation some = new Allocation(
                        all.resourceId(),
                        all.from(),
                        all.to(),
                        all.workFrom(),
                        all.workTo(),
                        1 + random.nextInt(2),
                        count);
                scene.taken.add(new Taken(one.owner(), some, one.expiresAt()));
            }
        }
    }

    static Map<String, Integer> equipment(Random random) {
        Map<String, Integer> needed = new HashMap<>();
        for (String kind : KINDS) {
            if (random.nextInt(4) == 0) {
                needed.put(kind, 1 + random.nextInt(2));
            }
        }
        return needed;
    }

    /** Null for one in four. */
    static String level(Random random) {
        return random.nextInt(4) == 0 ? null : Experience.LEVELS.get(random.nextInt(Experience.LEVELS.size()));
    }

    private static boolean seldom(Random random) {
        return random.nextInt(4) == 0;
    }

    private static Boolean perhaps(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Boolean.FALSE;
            case 1 -> null;
            default -> Boolean.TRUE;
        };
    }

    /** Some numbers are the same with another scale. */
    private static BigDecimal feet(Random random) {
        return random.nextInt(4) == 0
                ? null
                : BigDecimal.valueOf(95 + 5 * random.nextInt(5), 1).setScale(1 + random.nextInt(2));
    }
}
