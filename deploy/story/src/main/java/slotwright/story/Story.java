package slotwright.story;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The business story of the suite, told against four running services over HTTP. Ends with 0 where everything
 * came out as told. It makes its own shop, so it may be told again beside any other data, on any day.
 */
public final class Story {

    private final People people;
    private final Narrator narrator;
    private final Clock clock;

    public Story(People people, Narrator narrator, Clock clock) {
        this.people = people;
        this.narrator = narrator;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        Narrator narrator = new Narrator(System.out);
        try {
            Clock clock = Clock.systemUTC();
            new Story(People.strangers(arguments, People.token(System.getenv()), clock), narrator, clock).tell();
        } catch (StoryFailed e) {
            System.out.println("\nThe story broke off after step " + narrator.steps() + ": " + e.getMessage());
            System.exit(1);
        }
    }

    public void tell() {
        Setting setting = new OpeningDay(people, narrator)
                .open(firstTuesdayAWeekAway(LocalDate.now(clock.withZone(OpeningDay.ZONE))));
        TwoCustomers.Outcome outcome = new TwoCustomers(people, narrator, setting).meet();
        new ChangeOfPlans(people, narrator, setting).follow(outcome);
        new Race(people, narrator, setting).run(100);
        new OddDays(people, narrator, setting).pass();
        new Figures(people.auditor(), narrator, setting).match();
        narrator.says("");
        narrator.says("All " + narrator.steps() + " steps came out as told.");
    }

    /** At least seven days after {@code today}, so that no notice stands in the way. */
    static LocalDate firstTuesdayAWeekAway(LocalDate today) {
        return today.plusDays(7).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    }

    /**
     * The shop that the story is about.
     *
     * @param alice who works there
     * @param addOnId null where none is linked
     * @param tuesday the day the customers ask for; the race is run on the day after
     */
    record Setting(
            String run,
            String locationId,
            String zone,
            String alice,
            String serviceId,
            String addOnId,
            LocalDate tuesday) {

        LocalDate wednesday() {
            return tuesday.plusDays(1);
        }
    }
}
