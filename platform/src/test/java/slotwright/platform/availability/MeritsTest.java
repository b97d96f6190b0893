package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.platform.availability.Answers.accepted;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.StaffChoice.Reason;
import slotwright.platform.contract.StaffTerms;
import slotwright.platform.contract.WorkWishes;
import slotwright.platform.money.Money;
import slotwright.platform.time.TimeRange;

/** Ann and Ben work the same hours and have nothing to do; by their ids Ann stands first. */
class MeritsTest {

    private final Scene scene = Scene.empty()
            .window("08:00", "17:00", new WindowDraft())
            .person("ann", "08:00", "17:00", "cut", "wash", "dry")
            .person("ben", "08:00", "17:00", "cut", "wash", "dry");

    @Test
    void amongEqualsWhoIsRatedBestStandsFirst() {
        of(rated("4"), rated("4.5"));
        for (Rank rank : Rank.values()) {
            assertChosen("ben", Reason.BEST_RATED, cutting(rank));
        }
        assertChosen("ann", Reason.ORDER_OF_ID, new NeedDraft());
        of(StaffTerms.NONE, rated("1"));
        assertChosen("ben", Reason.BEST_RATED, cutting(Rank.DEFAULT));
    }

    @Test
    void theLeastRatingOfTheSkillsThatAreNeededCounts() {
        of(rated(Map.of("cut", "5", "wash", "2", "dry", "1")), rated(Map.of("cut", "3", "wash", "3", "dry", "5")));
        NeedDraft both = new NeedDraft().skills("cut", "wash");
        assertChosen("ben", Reason.BEST_RATED, both);
        assertEquals(300, chosen(both).merits().rating());
        assertChosen("ann", Reason.BEST_RATED, cutting(Rank.DEFAULT));
        of(rated(Map.of("cut", "5")), rated(Map.of("cut", "1", "wash", "1")));
        assertChosen("ben", Reason.BEST_RATED, both);
    }

    @Test
    void gapsAndLoadComeBeforeRatingsUnlessRatingsLead() {
        scene.taken("before", Scene.id("ben"), "09:00", "10:00");
        of(rated("5"), rated("4"));
        assertChosen("ben", Reason.FEWEST_GAPS, cutting(Rank.DEFAULT));
        assertChosen("ann", Reason.BEST_RATED, cutting(Rank.RATING));
        assertEquals(-500, Rank.RATING.cost(accepted(scene, cutting(Rank.RATING), "10:00")));
    }

    @Test
    void amongThoseRatedAlikeWhoCostsLeastStandsFirst() {
        of(paid("4", "31.00"), paid("4", "30.50"));
        assertChosen("ben", Reason.LOWEST_COST, cutting(Rank.DEFAULT));
        assertEquals(3050, chosen(cutting(Rank.DEFAULT)).merits().hourlyCost());
        of(paid("4", "31.00"), paid("3", "30.50"));
        assertChosen("ann", Reason.BEST_RATED, cutting(Rank.DEFAULT));
        of(rated("4"), paid("4", "99.00"));
        assertChosen("ben", Reason.LOWEST_COST, cutting(Rank.DEFAULT));
    }

    @Test
    void aRateInAnotherCurrencyIsNone() {
        StaffTerms dollars = new StaffTerms(Map.of(), Set.of(), Money.of("1.00", "USD"));
        of(dollars, new StaffTerms(Map.of(), Set.of(), Money.of("99.00", "EUR")));
        assertChosen("ben", Reason.LOWEST_COST, cutting(Rank.DEFAULT));
        of(dollars, StaffTerms.NONE);
        assertChosen("ann", Reason.ORDER_OF_ID, cutting(Rank.DEFAULT));
        assertEquals(Merits.UNKNOWN, chosen(cutting(Rank.DEFAULT)).merits().hourlyCost());
    }

    @Test
    void amongThoseWhoCostAsMuchWhoPrefersTheTimeStandsFirst() {
        wishing("ben", new WorkWishes(List.of(time("09:50", "11:10")), null, null));
        for (Rank rank : Rank.values()) {
            assertChosen("ben", Reason.PREFERRED, cutting(rank));
        }
        assertChosen("ben", Reason.PREFERRED, new NeedDraft().work(10, 10).buffers(60, 60));
        assertChosen("ann", Reason.ORDER_OF_ID, new NeedDraft().work(10, 11));
        of(paid("4", "30.50"), paid("4", "31.00"));
        assertChosen("ann", Reason.LOWEST_COST, cutting(Rank.DEFAULT));
        assertChosen("ben", Reason.PREFERRED, cutting(Rank.PREFERENCE));
        assertEquals(-1, Rank.PREFERENCE.cost(accepted(scene, cutting(Rank.PREFERENCE), "10:00")));
    }

    @Test
    void whoAvoidsAnyPartOfTheTimeStandsLast() {
        wishing("ann", new WorkWishes(null, List.of(time("10:59", "12:00")), null));
        assertChosen("ben", Reason.PREFERRED, cutting(Rank.DEFAULT));
        wishing("ann", new WorkWishes(null, List.of(time("11:00", "12:00")), null));
        assertChosen("ann", Reason.ORDER_OF_ID, cutting(Rank.DEFAULT));
        assertChosen("ben", Reason.PREFERRED, new NeedDraft().work(0, 1));
        assertEquals(
                2, accepted(scene, new NeedDraft().work(0, 1), "10:00").staff().size(), "and is still asked");
    }

    @Test
    void whoLikesWhatIsDoneStandsFirst() {
        wishing("ben", new WorkWishes(null, null, Set.of("care")));
        assertChosen("ben", Reason.PREFERRED, cutting(Rank.DEFAULT));
        assertChosen("ann", Reason.ORDER_OF_ID, new NeedDraft().category("repair"));
        assertChosen("ben", Reason.PREFERRED, new NeedDraft().category("repair").with(new NeedDraft()));
    }

    @Test
    void aPreferredTimeGoesOnOverMidnight() {
        Scene night = Scene.empty()
                .window("20:00", "04:00", new WindowDraft())
                .person("ann", "20:00", "04:00")
                .person("ben", "20:00", "04:00");
        TimeRange evening = new TimeRange(night.at("22:00"), night.at("2026-12-02T02:00"));
        night.wishes.put(
                Scene.id("ben"),
                new WorkWishes(List.of(new WorkWishes.Time(evening.from(), evening.to())), null, null));
        assertEquals(
                Reason.PREFERRED,
                accepted(night, new NeedDraft().minutes(120), "23:00").chosen().reason());
    }

    /** Whatever anybody wishes, the same starts are listed with the same people, though in another order. */
    @Property(tries = 100, seed = "20261127")
    void wishesNeverForbidAnything(@ForAll long seed) {
        Random random = new Random(seed);
        Scene any = RandomScenes.scene(random);
        VisitNeed need = RandomScenes.need(random, any).build();
        Instant now = RandomTimes.now(random, any);
        Map<Instant, Object> with = offered(any, need, now);
        any.wishes.clear();
        assertEquals(offered(any, need, now), with);
    }

    private static Map<Instant, Object> offered(Scene any, VisitNeed need, Instant now) {
        World world = any.world();
        Map<Instant, Object> offered = new TreeMap<>();
        for (OfferedStart start : Engine.list(need, world.extent(), world, now)) {
            offered.put(
                    start.startsAt(),
                    List.of(
                            new TreeSet<>(start.staffIds()),
                            start.accepted().remainingCapacity(),
                            start.accepted().touched()));
        }
        return offered;
    }

    @Test
    void aReasonIsToldByItsCode() {
        assertEquals("best-rated", Reason.BEST_RATED.code());
        assertEquals("lowest-cost", Reason.LOWEST_COST.code());
        assertEquals("only-one", Reason.ONLY_ONE.code());
    }

    private void wishing(String name, WorkWishes wishes) {
        scene.wishes.put(Scene.id(name), wishes);
    }

    private WorkWishes.Time time(String from, String to) {
        return new WorkWishes.Time(scene.at(from), scene.at(to));
    }

    private void of(StaffTerms ann, StaffTerms ben) {
        scene.on("ann", ann).on("ben", ben);
    }

    private void assertChosen(String name, Reason reason, NeedDraft need) {
        assertEquals(Scene.id(name), chosen(need).staffId());
        assertEquals(reason, chosen(need).reason());
    }

    private StaffChoice chosen(NeedDraft need) {
        return accepted(scene, need, "10:00").chosen();
    }

    private static NeedDraft cutting(Rank rank) {
        return new NeedDraft().skills("cut").rankedBy(rank);
    }

    private static StaffTerms rated(String cutting) {
        return rated(Map.of("cut", cutting));
    }

    private static StaffTerms rated(Map<String, String> ratings) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        ratings.forEach((skill, rating) -> numbers.put(skill, new BigDecimal(rating)));
        return new StaffTerms(numbers, Set.of(), null);
    }

    private static StaffTerms paid(String cutting, String rate) {
        return new StaffTerms(Map.of("cut", new BigDecimal(cutting)), Set.of(), Money.of(rate, "EUR"));
    }
}
