package slotwright.platform.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.Break;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.WantedBreak;
import slotwright.platform.contract.WorkWishes;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/** Instants and ranges within a scene, in steps of five minutes. */
final class RandomTimes {

    private RandomTimes() {}

    static String quarter(int ofDay) {
        return String.format("%02d:%02d", ofDay / 4, ofDay % 4 * 15);
    }

    /** From a day before the scene's days to their middle. */
    static Instant now(Random random, Scene scene) {
        return first(scene).plus(Duration.ofMinutes(5L * random.nextInt(12 * 48) - 24 * 60));
    }

    static ClosedPart closed(Random random, Scene scene) {
        TimeRange range = range(random, scene, 36);
        return new ClosedPart(range.from(), range.to(), "training");
    }

    /** Of the location, which may close for some services only. */
    static ClosedPart closing(Random random, Scene scene) {
        ClosedPart part = closed(random, scene);
        Set<String> categories = random.nextInt(3) == 0 ? Set.of(random.nextBoolean() ? "care" : "repair") : Set.of();
        return new ClosedPart(part.from(), part.to(), part.reason(), categories, part.cancels());
    }

    static Break pause(Random random, Scene scene) {
        TimeRange range = range(random, scene, 12);
        return new Break(range.from(), range.to());
    }

    static WantedBreak wantedBreak(Random random, Scene scene) {
        TimeRange range = range(random, scene, 80);
        return new WantedBreak(Scene.SHOP, range.from(), range.to(), 5 * (1 + random.nextInt(12)));
    }

    static WorkWishes wishes(Random random, Scene scene) {
        Set<String> categories = random.nextInt(3) == 0 ? Set.of(random.nextBoolean() ? "care" : "repair") : Set.of();
        return new WorkWishes(wished(random, scene), wished(random, scene), categories);
    }

    private static List<WorkWishes.Time> wished(Random random, Scene scene) {
        return Stream.generate(() -> range(random, scene, 120))
                .limit(random.nextInt(4))
                .map(range -> new WorkWishes.Time(range.from(), range.to()))
                .toList();
    }

    static Taken taken(Random random, Scene scene, String booking, UUID resource) {
        TimeRange range = range(random, scene, 30);
        Duration five = Duration.ofMinutes(range.length().toMinutes() >= 10 ? 5 * random.nextInt(2) : 0);
        Allocation allocation = new Allocation(
                resource,
                range.from(),
                range.to(),
                range.from().plus(five),
                range.to().minus(five),
                1,
                1);
        Instant expiresAt = random.nextInt(3) == 0 ? now(random, scene) : null;
        return new Taken(Scene.id(booking), allocation, expiresAt);
    }

    private static TimeRange range(Random random, Scene scene, int mostSteps) {
        Instant from = first(scene).plus(Duration.ofMinutes(5L * random.nextInt(12 * 72)));
        return TimeRange.of(from, Duration.ofMinutes(5L * (1 + random.nextInt(mostSteps))));
    }

    private static Instant first(Scene scene) {
        return LocalTimes.dayStart(scene.dates.get(0), scene.zone);
    }
}
