package slotwright.scheduling.day.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import slotwright.scheduling.day.oracle.World.Plan;
import slotwright.scheduling.day.oracle.World.Rest;

/** What the {@link Oracle} says of when a worker likes to work, and of what he likes to do. */
final class Moods {

    static final String LIKES = "likes the time";
    static final String DISLIKES = "dislikes the time";

    private record Lasting(int from, int to, String mood) {}

    private final World world;
    private final Walk home;
    private final List<Lasting> moods = new ArrayList<>();

    Moods(World world, Walk home) {
        this.world = world;
        this.home = home;
    }

    /** What begins on the date. */
    void on(LocalDate date) {
        if (home.shows(date)) {
            for (Plan plan : plansOn(date)) {
                plan.liked().forEach(time -> begin(date, time, LIKES));
                plan.disliked().forEach(time -> begin(date, time, DISLIKES));
            }
        }
    }

    Set<String> at(LocalDate date, int minute) {
        Set<String> found = new HashSet<>();
        for (Lasting each : moods) {
            if (each.from() <= minute && minute < each.to()) {
                found.add(each.mood());
            }
        }
        plansOn(date).forEach(plan -> found.addAll(plan.topics()));
        return found;
    }

    private void begin(LocalDate date, Rest time, String mood) {
        if (date.getDayOfWeek().getValue() == time.weekday()) {
            moods.add(
                    new Lasting(home.minuteOf(date.atTime(time.from())), home.end(date, time.from(), time.to()), mood));
        }
    }

    private List<Plan> plansOn(LocalDate date) {
        return world.worker().active()
                ? world.worker().plans().stream()
                        .filter(plan -> Oracle.holds(plan.since(), plan.until(), date))
                        .toList()
                : List.of();
    }
}
