package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import slotwright.platform.availability.Decision.Accepted;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.time.TimeRange;

/** What holds in every world. */
class EnginePropertiesTest {

    /** List = write: over every minute of all days, on the grid or not. */
    @Property(tries = 300, seed = "20261122")
    void aStartIsListedIfAndOnlyIfItIsAccepted(@ForAll long seed) {
        Random random = new Random(seed);
        Scene scene = RandomScenes.scene(random);
        VisitNeed need = RandomScenes.need(random, scene).build();
        Instant now = RandomTimes.now(random, scene);
        World world = scene.world();
        TimeRange range = world.extent();
        Map<Instant, Accepted> accepted = new HashMap<>();
        for (Instant start = range.from(); start.isBefore(range.to()); start = start.plusSeconds(60)) {
            if (Engine.decide(need, start, world, now) instanceof Accepted one) {
                accepted.put(start, one);
            }
        }
        Map<Instant, Accepted> listed = new HashMap<>();
        Engine.list(need, range, world, now).forEach(one -> listed.put(one.startsAt(), one.accepted()));
        assertEquals(accepted, listed);
    }

    @Property(tries = 150, seed = "20261123")
    void theEngineAgreesWithAWalkOverEveryMinute(@ForAll long seed) {
        Random random = new Random(seed);
        Scene scene = RandomScenes.scene(random);
        VisitNeed need = RandomScenes.need(random, scene).build();
        Instant now = RandomTimes.now(random, scene);
        World world = scene.world();
        MinuteWalk walk = new MinuteWalk(scene, need, now);
        TimeRange range = world.extent();
        for (Instant start = range.from(); start.isBefore(range.to()); start = start.plusSeconds(300)) {
            boolean accepted = Engine.decide(need, start, world, now) instanceof Accepted;
            assertEquals(walk.accepts(start), accepted, need + " at " + start);
        }
    }

    @Property(tries = 100, seed = "20261124")
    void greedyBookingNeverExceedsACapacity(@ForAll long seed) {
        Random random = new Random(seed);
        Scene scene = RandomScenes.scene(random);
        scene.taken.clear();
        Instant now = RandomTimes.now(random, scene);
        for (int i = 0; i < 25; i++) {
            VisitNeed need = RandomScenes.need(random, scene).build();
            World world = scene.world();
            List<OfferedStart> offered = Engine.list(need, world.extent(), world, now);
            if (!offered.isEmpty()) {
                Accepted accepted = offered.get(random.nextInt(offered.size())).accepted();
                scene.book("booking" + i, accepted);
            }
        }
        Map<UUID, List<Allocation>> byResource = new HashMap<>();
        scene.taken.forEach(taken -> byResource
                .computeIfAbsent(taken.allocation().resourceId(), any -> new ArrayList<>())
                .add(taken.allocation()));
        byResource.forEach(
                (resource, all) -> assertTrue(mostAtOnce(all) <= capacity(scene, resource), () -> all.toString()));
    }

    @Property(tries = 150, seed = "20261125")
    void takingAwayAnAllocationNeverTakesAwayAStart(@ForAll long seed) {
        Random random = new Random(seed);
        Scene scene = RandomScenes.scene(random);
        VisitNeed need = RandomScenes.need(random, scene).build();
        Instant now = RandomTimes.now(random, scene);
        World before = scene.world();
        List<OfferedStart> offered = Engine.list(need, before.extent(), before, now);
        if (!scene.taken.isEmpty()) {
            scene.taken.remove(random.nextInt(scene.taken.size()));
        }
        World after = scene.world();
        for (OfferedStart start : offered) {
            Accepted still = assertInstanceOf(Accepted.class, Engine.decide(need, start.startsAt(), after, now));
            assertTrue(still.remainingCapacity() >= start.accepted().remainingCapacity());
            assertTrue(staff(still).containsAll(start.staffIds()));
        }
    }

    @Property(tries = 100, seed = "20261126")
    void exactlyTheRemainingCapacityFits(@ForAll long seed) {
        Random random = new Random(seed);
        Scene scene = RandomScenes.scene(random);
        VisitNeed need = RandomScenes.need(random, scene).build();
        Instant now = RandomTimes.now(random, scene);
        World world = scene.world();
        List<OfferedStart> offered = Engine.list(need, world.extent(), world, now);
        if (offered.isEmpty()) {
            return;
        }
        OfferedStart start = offered.get(random.nextInt(offered.size()));
        for (int i = 0; i < start.accepted().remainingCapacity(); i++) {
            Decision next = Engine.decide(need, start.startsAt(), scene.world(), now);
            scene.book("more" + i, assertInstanceOf(Accepted.class, next));
        }
        assertInstanceOf(Decision.Refused.class, Engine.decide(need, start.startsAt(), scene.world(), now));
    }

    /** Usage only rises where something begins, so these are the instants to count at. */
    private static long mostAtOnce(List<Allocation> all) {
        return all.stream()
                .mapToLong(one -> all.stream()
                        .filter(other -> other.range().contains(one.from()))
                        .mapToLong(Allocation::quantity)
                        .sum())
                .max()
                .orElse(0);
    }

    /** Of the bays, of a kind of equipment, or of a person. */
    private static int capacity(Scene scene, UUID resource) {
        return scene.equipment.stream()
                .filter(kind -> kind.resourceId().equals(resource))
                .findFirst()
                .map(EquipmentKind::count)
                .orElse(resource.equals(Scene.SHOP) ? scene.bays : 1);
    }

    private static List<UUID> staff(Accepted accepted) {
        return accepted.staff().stream().map(StaffChoice::staffId).toList();
    }
}
