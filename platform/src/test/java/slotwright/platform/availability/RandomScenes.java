package slotwright.platform.availability;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import slotwright.platform.contract.Experience;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;

/** Small crowded worlds, many on days on which clocks change. The same seed makes the same world. */
final class RandomScenes {

    private record Place(String zone, String date) {}

    /** Ordinary days, days of 23, 24.5 and 25 hours, days without midnight, and beside a date that never was. */
    private static final List<Place> PLACES = List.of(
            new Place("Europe/Berlin", "2026-12-01"),
            new Place("America/New_York", "2026-03-08"),
            new Place("Europe/Amsterdam", "2026-10-25"),
            new Place("Australia/Lord_Howe", "2027-04-04"),
            new Place("America/Santiago", "2026-09-06"),
            new Place("Africa/Cairo", "2026-10-29"),
            new Place("Asia/Kathmandu", "2026-06-15"),
            new Place("Pacific/Apia", "2011-12-29"));

    private static final List<String> PEOPLE = List.of("ann", "ben", "cid");
    private static final List<String> SKILLS = List.of("cut", "wash");

    private final Random random;

    private RandomScenes(Random random) {
        this.random = random;
    }

    /** The scene's middle date is {@code dates.get(1)}; windows and shifts begin on any of its dates. */
    static Scene scene(Random random) {
        return new RandomScenes(random).scene();
    }

    /** To be had on some of the scene's dates, half of the time together with a service to be had on others. */
    static NeedDraft need(Random random, Scene scene) {
        RandomScenes scenes = new RandomScenes(random);
        NeedDraft need = RandomDates.offered(random, scene, scenes.need());
        return random.nextBoolean() ? need : need.with(RandomDates.offered(random, scene, scenes.second()));
    }

    private NeedDraft second() {
        NeedDraft second = new NeedDraft()
                .service(RandomTerms.SECOND)
                .site(RandomTerms.site(random))
                .equipment(RandomTerms.equipment(random));
        return random.nextInt(4) == 0 ? second.certifiedOnly() : second;
    }

    private Scene scene() {
        Place place = pick(PLACES);
        LocalDate date = LocalDate.parse(place.date());
        Scene scene = new Scene(ZoneId.of(place.zone()), date.minusDays(1), date.plusDays(2));
        scene.bays = 1 + random.nextInt(3);
        scene.limits = new StaffLimits(1 + random.nextInt(5), 2 + random.nextInt(9));
        for (int i = 0; i < 4; i++) {
            scene.window(pick(scene.dates), time(), time(), window(i));
        }
        for (String name : PEOPLE) {
            scene.person(name, "00:00", "00:00", some(SKILLS, 3));
            scene.spans.clear();
            scene.experienced(name, RandomTerms.level(random));
            scene.on(name, RandomTerms.terms(random));
            scene.wishes.put(Scene.id(name), RandomTimes.wishes(random, scene));
        }
        scene.facilities = RandomTerms.facilities(random);
        RandomTerms.equip(random, scene);
        for (String name : PEOPLE) {
            for (LocalDate day : scene.dates) {
                shift(scene, name, day);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            scene.closed.add(RandomTimes.closing(random, scene));
            scene.absences
                    .computeIfAbsent(Scene.id(pick(PEOPLE)), any -> new ArrayList<>())
                    .add(RandomTimes.closed(random, scene));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            UUID person = Scene.id(pick(PEOPLE));
            scene.breaks.computeIfAbsent(person, any -> new ArrayList<>()).add(RandomTimes.pause(random, scene));
            scene.wantedBreaks
                    .computeIfAbsent(person, any -> new ArrayList<>())
                    .add(RandomTimes.wantedBreak(random, scene));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            UUID resource = random.nextInt(3) == 0 ? Scene.SHOP : Scene.id(pick(PEOPLE));
            scene.taken.add(RandomTimes.taken(random, scene, "booking" + i % 5, resource));
        }
        return scene;
    }

    /** At most one shift per date, and none that meets the one before. */
    private void shift(Scene scene, String name, LocalDate date) {
        int from = 24 + random.nextInt(30);
        int quarters = 8 + random.nextInt(110 - from);
        String begin = RandomTimes.quarter(from);
        String end = RandomTimes.quarter((from + quarters) % 96);
        UUID location = random.nextInt(6) == 0 ? Scene.ELSEWHERE : Scene.SHOP;
        scene.shift(name, date, begin, end, location);
    }

    private WindowDraft window(int index) {
        WindowDraft draft = new WindowDraft()
                .id(Scene.id("window" + index))
                .step(5 * (1 + random.nextInt(12)))
                .buffers(5 * random.nextInt(4), 5 * random.nextInt(4))
                .capacity(1 + random.nextInt(3))
                .priority(1 + random.nextInt(3))
                .notice(random.nextInt(30));
        if (random.nextInt(5) == 0) {
            draft.onlyStaff(Scene.id("ann"));
        }
        if (random.nextInt(15) == 0) {
            draft.onlyCategory("repair");
        }
        return random.nextInt(15) == 0 ? draft.notService(NeedDraft.SERVICE) : draft;
    }

    private NeedDraft need() {
        int steps = 3 + random.nextInt(30);
        NeedDraft need = new NeedDraft()
                .minutes(5 * steps)
                .work(5 * random.nextInt(4), 5 * random.nextInt(4))
                .buffers(5 * random.nextInt(4), 5 * random.nextInt(4))
                .skills(some(SKILLS, 1))
                .notice(random.nextInt(30))
                .horizon(1 + random.nextInt(5))
                .site(RandomTerms.site(random))
                .equipment(RandomTerms.equipment(random));
        if (random.nextInt(3) == 0) {
            need.experience(RandomTerms.level(random));
        }
        if (random.nextInt(3) == 0) {
            need.certifiedOnly();
        }
        if (random.nextInt(3) == 0) {
            need.by(pick(PEOPLE));
        }
        need.rankedBy(pick(List.of(Rank.values())));
        gaps(need, steps);
        if (random.nextBoolean()) {
            levels(need);
        }
        return random.nextInt(4) == 0 ? need.withoutBay() : need;
    }

    /** Of about half of the levels, now and then only of one that was promised. */
    private void levels(NeedDraft need) {
        for (String level : some(Experience.LEVELS, 2)) {
            need.level(level, 15 + 5 * random.nextInt(30));
        }
        if (random.nextInt(5) == 0) {
            need.onlyOfLevel(random.nextBoolean() ? null : pick(Experience.LEVELS));
        }
    }

    /** Up to three, the last one to the end of the visit now and then. */
    private void gaps(NeedDraft need, int steps) {
        int from = 1;
        for (int i = random.nextInt(4); i > 0 && from < steps; i--) {
            from += random.nextInt(steps - from);
            int to = from + 1 + random.nextInt(steps - from);
            need.gap(5 * from, 5 * to);
            from = to + 1;
        }
    }

    private String time() {
        return RandomTimes.quarter(random.nextInt(96));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String[] some(List<String> of, int quarters) {
        return of.stream().filter(one -> random.nextInt(4) < quarters).toArray(String[]::new);
    }
}
