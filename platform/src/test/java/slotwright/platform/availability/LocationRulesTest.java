package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.platform.availability.Answers.NOW;
import static slotwright.platform.availability.Answers.accepted;
import static slotwright.platform.availability.Answers.against;
import static slotwright.platform.availability.Answers.listed;
import static slotwright.platform.availability.Answers.only;
import static slotwright.platform.availability.Answers.refused;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Finding.Conflict;
import slotwright.platform.availability.Finding.Kind;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.contract.Facilities;
import slotwright.platform.time.TimeRange;

/** One test per rule of {@link LocationRules}, of the same name. */
class LocationRulesTest {

    private final Scene scene = Scene.workday();
    private final NeedDraft need = new NeedDraft();

    @Test
    void locationIsActive() {
        scene.active = false;
        assertEquals(Set.of("location-inactive"), against(scene, need, "10:00"));
    }

    @Test
    void serviceIsNotRetired() {
        assertEquals(Set.of("service-retired"), against(scene, need.retired(), "10:00"));
    }

    @Test
    void serviceIsOfferedHere() {
        assertEquals(Set.of("service-not-at-location"), against(scene, need.onlyAt(Scene.ELSEWHERE), "10:00"));
        assertEquals(Set.of(), against(scene, need.onlyAt(Scene.SHOP), "10:00"));
    }

    @Test
    void currencyIsTheLocations() {
        assertEquals(Set.of("currency-mismatch"), against(scene, need.currency("USD"), "10:00"));
    }

    @Test
    void placeHasWhatTheServicesNeed() {
        SiteNeed all = new SiteNeed(true, true, true, new BigDecimal("12"), new BigDecimal("20.5"), true);
        assertEquals(Set.of(), against(scene, need.site(all), "10:00"), "what is unknown stands against nothing");
        scene.facilities = facilities(false, "11.9", "20.4");
        Violation missing = only(refused(scene, need, "10:00"));
        assertEquals("facility-missing", missing.code());
        assertEquals(
                Map.of("missing", List.of("indoor", "power", "water", "width", "length", "level")), missing.data());
        assertEquals(List.of(), listed(scene, need));
        scene.facilities = facilities(true, "12.0", "20.50");
        assertEquals(Set.of(), against(scene, need, "10:00"));
        scene.facilities = facilities(false, "1", "1");
        assertEquals(Set.of(), against(scene, new NeedDraft(), "10:00"), "nothing is needed");
    }

    @Test
    void placeHasWhatTheServicesNeedAllOfThem() {
        SiteNeed power = new SiteNeed(false, true, false, null, new BigDecimal("20"), false);
        SiteNeed water = new SiteNeed(false, false, true, null, new BigDecimal("22"), false);
        scene.facilities = facilities(false, "9", "21");
        NeedDraft both = need.site(power).with(new NeedDraft().site(water));
        assertEquals(
                List.of("power", "water", "length"),
                only(refused(scene, both, "10:00")).data().get("missing"));
    }

    private static Facilities facilities(boolean has, String width, String length) {
        return new Facilities(has, has, has, new BigDecimal(width), new BigDecimal(length), has);
    }

    @Test
    void partyFitsTheSession() {
        assertEquals(1, only(refused(scene, need.party(2), "10:00")).limit());
        assertEquals(Set.of("party-size"), against(scene, need.party(0), "10:00"));
    }

    @Test
    void startIsNotInThePast() {
        Instant start = scene.at("10:00");
        Decision late = Engine.decide(need.build(), start, scene.world(), start.plusNanos(1000));
        assertEquals(Set.of("start-in-past"), against(late));
        assertEquals(Set.of(), against(Engine.decide(need.build(), start, scene.world(), start)));
    }

    @Test
    void startIsNotInThePastButUpToAMonthBackForTheBackOffice() {
        VisitNeed afterwards = need.notice(24).build().waiving(Set.of(Waiver.NOTICE, Waiver.PAST));
        Instant start = scene.at("10:00");
        Instant monthLater = start.plus(Duration.ofDays(31));
        assertEquals(Set.of(), against(Engine.decide(afterwards, start, scene.world(), monthLater)));
        assertEquals(
                Set.of("start-in-past"),
                against(Engine.decide(afterwards, start, scene.world(), monthLater.plusSeconds(1))));
        VisitNeed atOnce = need.build().waiving(Set.of(Waiver.NOTICE));
        assertEquals(
                Set.of("start-in-past"), against(Engine.decide(atOnce, start, scene.world(), start.plusSeconds(1))));
        assertEquals(Set.of(), against(Engine.decide(atOnce, start, scene.world(), start)));
    }

    @Test
    void noticeIsTheLargerOfServiceAndWindow() {
        Scene slow = Scene.empty()
                .window("08:00", "17:00", new WindowDraft().notice(200))
                .person("ann", "08:00", "17:00");
        Violation byWindow = only(refused(slow, need.notice(24), "10:00"));
        assertEquals("notice", byWindow.code());
        assertEquals(200, byWindow.limit());
        assertEquals(NOW.plus(Duration.ofHours(200)), byWindow.firstPossible());
        assertEquals(300, only(refused(slow, need.notice(300), "10:00")).limit());
        assertEquals(Set.of(), against(scene, need.notice(166), "10:00"));
    }

    @Test
    void localStartDateIsWithinTheHorizon() {
        Violation far = only(refused(scene, need.horizon(6), "10:00"));
        assertEquals("too-far-in-advance", far.code());
        assertEquals(6, far.limit());
        assertEquals(Set.of(), against(scene, need.horizon(7), "10:00"));
    }

    @Test
    void visitLiesInJoinedWindows() {
        Violation tooLong = refused(scene, need, "16:30").violations().get(0);
        assertEquals("outside-business-hours", tooLong.code());
        assertNull(tooLong.firstPossible());
        Violation early = refused(scene, need, "07:00").violations().get(0);
        assertEquals(scene.at("08:00"), early.firstPossible());
        scene.window("17:00", "18:00", new WindowDraft().id(Scene.id("evening")));
        scene.person("ann", "17:00", "18:00");
        assertEquals(Set.of(), against(scene, need, "16:30"));
    }

    @Test
    void startIsOnTheGridOfItsWindow() {
        Violation between = only(refused(scene, need, "10:07"));
        assertEquals("not-on-grid", between.code());
        assertEquals(30, between.limit());
        assertEquals(scene.at("10:30"), between.firstPossible());
        assertEquals(Map.of("previous", scene.at("10:00"), "next", scene.at("10:30")), between.data());
        Scene odd = Scene.empty()
                .window("08:10", "17:00", new WindowDraft().step(45))
                .person("ann", "08:00", "17:00");
        assertEquals(Set.of(), against(odd, need, "08:55"));
        assertEquals(Set.of("not-on-grid"), against(odd, need, "09:00"));
    }

    @Test
    void windowAllowsTheCategory() {
        Scene others = Scene.empty().window("08:00", "17:00", new WindowDraft().onlyCategory("repair"));
        others.person("ann", "08:00", "17:00");
        assertEquals(Set.of("category-not-allowed"), against(others, need, "10:00"));
    }

    @Test
    void windowDoesNotRestrictTheService() {
        Scene others = Scene.empty().window("08:00", "17:00", new WindowDraft().notService(NeedDraft.SERVICE));
        others.person("ann", "08:00", "17:00");
        assertEquals(Set.of("service-restricted"), against(others, need, "10:00"));
    }

    @Test
    void nothingMeetsAClosedPartOfTheLocation() {
        scene.closed("11:05", "12:00");
        Decision.Refused refused = refused(scene, need.buffers(0, 15), "10:00");
        assertEquals(
                List.of(new Conflict(
                        Rule.LOCATION_NOT_CLOSED,
                        Kind.CLOSED,
                        Scene.SHOP,
                        new TimeRange(scene.at("11:05"), scene.at("11:15")))),
                refused.conflicts());
        assertEquals(Set.of(), against(scene, need.buffers(0, 5), "10:00"));
        assertEquals(Set.of(), against(scene, need.buffers(0, 0), "12:00"));
    }

    @Test
    void aBayIsFreeAtEachInstant() {
        scene.taken("one", Scene.SHOP, "09:00", "10:30").taken("two", Scene.SHOP, "10:15", "10:45");
        Decision.Refused refused = refused(scene, need, "10:00");
        assertEquals(
                List.of(new Conflict(
                        Rule.CAPACITY, Kind.CAPACITY, Scene.SHOP, new TimeRange(scene.at("10:15"), scene.at("10:30")))),
                refused.conflicts());
        assertTrue(refused.isTaken());
        scene.bays = 3;
        assertEquals(Set.of("capacity"), against(scene, need, "10:00"), "the window still allows two only");
        assertEquals(Set.of(), against(scene, need.withoutBay(), "10:00"));
    }

    @Test
    void aBayIsFreeAtEachInstantWhereAWindowOfHigherPriorityAllowsFewer() {
        scene.window(
                "12:00",
                "13:00",
                new WindowDraft().id(Scene.id("lunch")).priority(5).capacity(1));
        scene.taken("one", Scene.SHOP, "11:00", "13:00");
        assertEquals(Set.of(), against(scene, need, "11:00"));
        assertEquals(Set.of("capacity"), against(scene, need, "11:30"));
        scene.taken.clear();
        assertEquals(1, accepted(scene, need, "11:30").remainingCapacity());
    }
}
