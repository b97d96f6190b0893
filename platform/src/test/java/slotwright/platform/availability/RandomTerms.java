package slotwright.platform.availability;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.Experience;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.StaffTerms;
import slotwright.platform.money.Money;

/** What places and people have, and what a visit asks of them: mostly little, so that many visits are possible. */
final class RandomTerms {

    static final UUID SECOND = Scene.id("second");

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

    /** Certified for the one service or the other, rated in some skills, paid in one currency or another. */
    static StaffTerms terms(Random random) {
        Map<String, BigDecimal> ratings = new HashMap<>();
        Set<UUID> services = new HashSet<>();
        for (String skill : List.of("cut", "wash")) {
            if (random.nextInt(3) > 0) {
                ratings.put(skill, BigDecimal.valueOf(2 + random.nextInt(9), 0).divide(BigDecimal.valueOf(2)));
            }
        }
        for (UUID service : List.of(NeedDraft.SERVICE, SECOND)) {
            if (random.nextInt(3) > 0) {
                services.add(service);
            }
        }
        Money rate = seldom(random) ? null : Money.of("" + (20 + random.nextInt(3)), seldom(random) ? "USD" : "EUR");
        return new StaffTerms(ratings, services, rate);
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
