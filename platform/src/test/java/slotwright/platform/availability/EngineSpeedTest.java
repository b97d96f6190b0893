package slotwright.platform.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import slotwright.platform.time.TimeRange;

/** Prints what listing costs; asserts nothing, because machines differ. */
class EngineSpeedTest {

    private static final Logger LOG = Logger.getLogger(EngineSpeedTest.class.getName());

    @Test
    void listingADayOfOnePersonCostsMicroseconds() {
        measure("one person's day", scene(1), 5_000);
    }

    @Test
    void listingADayOfTwelvePeople() {
        measure("a day of twelve people", scene(12), 1_000);
    }

    private static void measure(String what, Scene scene, int times) {
        World world = scene.world();
        VisitNeed need = new NeedDraft().work(5, 5).buffers(0, 15).build();
        TimeRange day = scene.wholeDay();
        int offered = 0;
        for (int warmUp = 0; warmUp < times; warmUp++) {
            offered += Engine.list(need, day, world, Answers.NOW).size();
        }
        Instant begun = Clock.systemUTC().instant();
        for (int i = 0; i < times; i++) {
            offered += Engine.list(need, day, world, Answers.NOW).size();
        }
        Duration took = Duration.between(begun, Clock.systemUTC().instant());
        int starts = offered / times / 2;
        LOG.info(() -> "Listing " + what + " (" + starts + " starts): " + took.toNanos() / times / 1000 + " µs");
    }

    /** Everybody has three visits already. */
    private static Scene scene(int people) {
        Scene scene = Scene.empty().window("08:00", "17:00", new WindowDraft().capacity(20));
        scene.bays = 20;
        for (int i = 0; i < people; i++) {
            String name = "person" + i;
            scene.person(name, "08:00", "17:00");
            for (String from : new String[] {"08:", "11:", "14:"}) {
                String booking = name + from;
                scene.taken(booking, Scene.id(name), from + "00", from + "50");
                scene.taken(booking, Scene.SHOP, from + "00", from + "50");
            }
        }
        return scene;
    }
}
