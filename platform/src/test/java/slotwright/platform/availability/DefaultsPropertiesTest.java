package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import slotwright.platform.availability.Decision.Accepted;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.RuleDefaults;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Selection;
import slotwright.platform.time.TimeRange;

/** What a location says for services that leave it out, told a second time. */
class DefaultsPropertiesTest {

    private static final int MINUTES = 45;

    /** @param own null where the service leaves it out, as {@code ofLocation} may be */
    private record Told(Integer own, Integer ofLocation, int ofSuite) {

        static Told by(Random random, int step, int most, int ofSuite) {
            return new Told(some(random, step, most), some(random, step, most), ofSuite);
        }

        /** By the same location about another service. */
        Told ofAnother(Random random, int step, int most) {
            return new Told(some(random, step, most), ofLocation, ofSuite);
        }

        int value() {
            if (own != null) {
                return own;
            }
            return ofLocation == null ? ofSuite : ofLocation;
        }

        private static Integer some(Random random, int step, int most) {
            return random.nextBoolean() ? null : step * random.nextInt(1 + most / step);
        }
    }

    private record Service(Told notice, Told horizon, Told before, Told after) {

        static Service some(Random random) {
            return new Service(
                    Told.by(random, 1, 30, 24),
                    Told.by(random, 1, 5, 90),
                    Told.by(random, 5, 30, 0),
                    Told.by(random, 5, 30, 15));
        }

        Service another(Random random) {
            return new Service(
                    notice.ofAnother(random, 1, 30),
                    horizon.ofAnother(random, 1, 5),
                    before.ofAnother(random, 5, 30),
                    after.ofAnother(random, 5, 30));
        }

        RuleDefaults ofLocation() {
            return new RuleDefaults(
                    notice.ofLocation(), horizon.ofLocation(), before.ofLocation(), after.ofLocation(), null, null);
        }

        /** As the catalog tells it: with the suite's values where it is left out. */
        Selection published() {
            Set<String> leftOut = new HashSet<>();
            int hours = published(leftOut, "minAdvanceHours", notice);
            int days = published(leftOut, "maxAdvanceDays", horizon);
            int minutesBefore = published(leftOut, "bufferBeforeMinutes", before);
            int minutesAfter = published(leftOut, "bufferMinutes", after);
            ServiceVersion version = new ServiceVersion(
                    NeedDraft.SERVICE,
                    1,
                    "wash",
                    "Wash",
                    "care",
                    false,
                    MINUTES,
                    minutesBefore,
                    minutesAfter,
                    0,
                    0,
                    Money.of("40.00", "EUR"),
                    true,
                    1,
                    Set.of(),
                    Set.of(),
                    hours,
                    days,
                    List.of(),
                    ServiceTerms.NONE,
                    leftOut);
            return Selection.of(ofLocation().complete(version), List.of());
        }

        private static int published(Set<String> leftOut, String key, Told told) {
            if (told.own() == null) {
                leftOut.add(key);
            }
            return told.own() == null ? told.ofSuite() : told.own();
        }
    }

    @Property(tries = 150, seed = "20261127")
    void theListTheDecisionAndAWalkOverEveryMinuteAgree(@ForAll long seed) {
        Random random = new Random(seed);
        Scene scene = RandomScenes.scene(random);
        List<Service> services = services(random);
        VisitNeed need = VisitNeed.of(services.stream().map(Service::published).toList(), 1, null);
        Instant now = RandomTimes.now(random, scene);
        World world = scene.world();
        MinuteWalk walk = new MinuteWalk(scene, told(services), now);
        TimeRange range = world.extent();
        Set<Instant> accepted = new TreeSet<>();
        for (Instant start = range.from(); start.isBefore(range.to()); start = start.plusSeconds(300)) {
            boolean isAccepted = Engine.decide(need, start, world, now) instanceof Accepted;
            assertEquals(walk.accepts(start), isAccepted, services + " at " + start);
            if (isAccepted) {
                accepted.add(start);
            }
        }
        Set<Instant> listed = new TreeSet<>();
        Engine.list(need, range, world, now).forEach(one -> listed.add(one.startsAt()));
        listed.removeIf(start -> start.getEpochSecond() % 300 != range.from().getEpochSecond() % 300);
        assertEquals(accepted, listed);
    }

    /** One, or two in sequence. */
    private static List<Service> services(Random random) {
        List<Service> services = new ArrayList<>(List.of(Service.some(random)));
        if (random.nextBoolean()) {
            services.add(services.get(0).another(random));
        }
        return services;
    }

    /** The largest notice, the smallest horizon, the first one's time before and the last one's after. */
    private static VisitNeed told(List<Service> services) {
        Service first = services.get(0);
        Service last = services.get(services.size() - 1);
        return new NeedDraft()
                .minutes(MINUTES * services.size())
                .buffers(first.before().value(), last.after().value())
                .notice(Math.max(first.notice().value(), last.notice().value()))
                .horizon(Math.min(first.horizon().value(), last.horizon().value()))
                .build();
    }
}
