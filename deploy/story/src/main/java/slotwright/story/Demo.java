package slotwright.story;

import java.time.Clock;
import slotwright.story.Api.Suite;
import slotwright.story.demo.DemoData;

/** Fills an empty suite with something to look at, by the calls that anybody could make. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        try {
            new DemoData(Suite.from(arguments), Clock.systemUTC(), System.out).load();
        } catch (StoryFailed e) {
            System.out.println("The demo data could not be loaded: " + e.getMessage());
            System.exit(1);
        }
    }
}
