package slotwright.story;

import java.time.Clock;
import slotwright.story.demo.DemoData;

/** Fills an empty suite with something to look at, by the calls that anybody could make. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        try {
            Clock clock = Clock.systemUTC();
            new DemoData(People.known(arguments, System.getenv(), clock), clock, System.out).load();
        } catch (StoryFailed e) {
            System.out.println("The demo data could not be loaded: " + e.getMessage());
            System.exit(1);
        }
    }
}
