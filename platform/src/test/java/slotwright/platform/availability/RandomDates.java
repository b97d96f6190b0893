package slotwright.platform.availability;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Random;

/** Rules of dates that hold on some of a scene's dates; most of the time there are none. */
final class RandomDates {

    private final Random random;
    private final Scene scene;

    private RandomDates(Random random, Scene scene) {
        this.random = random;
        this.scene = scene;
    }

    static NeedDraft offered(Random random, Scene scene, NeedDraft need) {
        return new RandomDates(random, scene).offered(need);
    }

    private NeedDraft offered(NeedDraft need) {
        if (random.nextInt(5) == 0) {
            need.weekdays(weekday(date()), weekday(date().plusDays(3)));
        }
        if (random.nextInt(5) == 0) {
            need.notOn(date());
        }
        if (random.nextInt(5) == 0) {
            need.season(MonthDay.from(date()).toString(), MonthDay.from(date()).toString());
        }
        if (random.nextInt(5) == 0) {
            need.addOns(random.nextBoolean() ? date() : null, random.nextBoolean() ? date() : null);
        }
        return random.nextInt(20) == 0 ? need.category("repair") : need;
    }

    private LocalDate date() {
        return scene.dates.get(random.nextInt(scene.dates.size()));
    }

    private static int weekday(LocalDate date) {
        return date.getDayOfWeek().getValue();
    }
}
