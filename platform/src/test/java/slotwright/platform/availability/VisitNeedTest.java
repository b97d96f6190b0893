package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.platform.availability.Answers.NOW;
import static slotwright.platform.availability.Answers.against;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Level;
import slotwright.platform.contract.ServiceTerms.Processing;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.ChosenAddOn;
import slotwright.platform.pricing.Selection;

/** What several services in one visit ask for. */
class VisitNeedTest {

    private static final String AT_LOCATION = ServiceTerms.AT_LOCATION;

    @Test
    void servicesFollowEachOtherWithCleanupAndPreparationBetweenThem() {
        VisitNeed need = VisitNeed.of(List.of(selection(cut()), selection(colour()), selection(cut())), 1, null);
        assertEquals(30 + 10 + 5 + 90 + 20 + 3 + 30, need.minutes());
        assertEquals(3, need.preparationMinutes());
        assertEquals(10, need.cleanupMinutes());
        assertEquals(1, need.bufferBeforeMinutes());
        assertEquals(15, need.bufferAfterMinutes());
        assertEquals(Set.of("scissors", "dye"), need.skills());
        assertEquals(48, need.minAdvanceHours());
        assertEquals(30, need.maxAdvanceDays());
        assertEquals(
                List.of(Scene.id("cut"), Scene.id("colour"), Scene.id("cut")),
                need.offers().stream().map(Offer::serviceId).toList());
    }

    @Test
    void oneServiceAsksForWhatItSays() {
        VisitNeed need = VisitNeed.of(selection(colour()), 4, Scene.id("ann"));
        assertEquals(90, need.minutes());
        assertEquals(5, need.preparationMinutes());
        assertEquals(20, need.cleanupMinutes());
        assertEquals(4, need.partySize());
        assertEquals(6, need.sessionCapacity());
        assertEquals(Scene.id("ann"), need.staffWish());
    }

    @Test
    void onlyAServiceThatComesAloneIsSoldBySeats() {
        assertEquals(
                1,
                VisitNeed.of(List.of(selection(colour()), selection(colour())), 1, null)
                        .sessionCapacity());
    }

    @Test
    void aBayIsTakenIfAnyServiceIsDoneInOne() {
        Selection online = selection(service("advice", 30, 0, 0, "online"));
        Selection outside = selection(service("visit", 30, 0, 0, "at_customer"));
        assertFalse(VisitNeed.of(online, 1, null).usesBay());
        assertFalse(VisitNeed.of(List.of(online, outside), 1, null).usesBay());
        assertTrue(VisitNeed.of(List.of(online, selection(cut())), 1, null).usesBay());
    }

    @Test
    void chosenAddOnsNarrowTheDates() {
        LinkedAddOn spring = addOn("spring", LocalDate.parse("2027-03-01"), LocalDate.parse("2027-05-31"));
        LinkedAddOn trial = addOn("trial", LocalDate.parse("2027-02-01"), LocalDate.parse("2027-04-15"));
        ServiceVersion service = with(service("wash", 30, 0, 0, AT_LOCATION), List.of(spring, trial));
        Offer both = Offer.of(Selection.of(service, chosen(spring, trial)));
        assertEquals(LocalDate.parse("2027-03-01"), both.addOnsFrom());
        assertEquals(LocalDate.parse("2027-04-15"), both.addOnsTo());
        Offer none = Offer.of(Selection.of(service, List.of()));
        assertTrue(none.hasAddOns(LocalDate.EPOCH));
    }

    @Test
    void everyServiceMustBeOfferedWhereAndHowTheVisitIs() {
        Scene scene = Scene.workday();
        VisitNeed need = new NeedDraft()
                .with(new NeedDraft().retired().onlyAt(Scene.ELSEWHERE).currency("USD"))
                .build();
        assertEquals(
                Set.of("currency-mismatch", "service-not-at-location", "service-retired"),
                against(Engine.decide(need, scene.at("10:00"), scene.world(), NOW)));
        Scene repairs = Scene.empty().window("08:00", "17:00", new WindowDraft().onlyCategory("repair"));
        repairs.person("ann", "08:00", "17:00");
        assertEquals(
                Set.of("category-not-allowed"),
                against(repairs, new NeedDraft().category("repair").with(new NeedDraft()), "10:00"));
        assertEquals(
                Set.of(),
                against(repairs, new NeedDraft().category("repair").with(new NeedDraft().category("repair")), "10:00"));
    }

    /** The senior cuts in 20 minutes instead of 30, colours as everybody, and a little dearer; the junior is slow. */
    @Test
    void ofEachLevelEachServiceTakesItsOwnTime() {
        Selection cut = selection(with(
                cut(),
                List.of(),
                Map.of("senior", level("100", -10), "junior", level("80", 15)),
                new Processing(5, 60)));
        Selection colour =
                selection(with(colour(), List.of(), Map.of("senior", level("110", 0)), new Processing(30, 45)));
        VisitNeed need = VisitNeed.of(List.of(cut, colour), 1, null);
        assertEquals(Set.of("junior", "senior"), need.levels().named());
        assertEquals(135, need.minutes());
        assertEquals(125, need.asOfLevel("senior").minutes());
        assertEquals(150, need.asOfLevel("junior").minutes());
        assertEquals(Duration.ofMinutes(150), need.longest());
        assertEquals(List.of(new Gap(5, 30), new Gap(75, 120)), need.gaps());
        assertEquals(
                List.of(new Gap(5, 20), new Gap(65, 110)),
                need.asOfLevel("senior").gaps());
        VisitNeed priced = VisitNeed.of(colour, 1, null);
        assertEquals(Set.of("senior"), priced.levels().named());
        assertEquals(Map.of(), priced.levels().needs(), "only the price differs");
    }

    @Test
    void everyLevelHasTheSameWaiversRankAndBookingToIgnore() {
        VisitNeed need = VisitNeed.of(
                        selection(with(cut(), List.of(), Map.of("senior", level("100", -10)), null)), 1, null)
                .waiving(Set.of(Waiver.GRID))
                .rankedBy(Rank.FAIRNESS)
                .ignoring(Scene.id("booking"));
        VisitNeed senior = need.levels().needs().get("senior");
        assertEquals(need.waived(), senior.waived());
        assertEquals(need.rank(), senior.rank());
        assertEquals(need.ignoredOwner(), senior.ignoredOwner());
        assertEquals(20, senior.minutes());
    }

    private static Level level(String percent, int minutesDelta) {
        return new Level(new BigDecimal(percent), minutesDelta);
    }

    private static ServiceVersion cut() {
        return service("cut", 30, 3, 10, AT_LOCATION);
    }

    private static ServiceVersion colour() {
        return service("colour", 90, 5, 20, AT_LOCATION);
    }

    private static Selection selection(ServiceVersion service) {
        return Selection.of(service, List.of());
    }

    private static List<ChosenAddOn> chosen(LinkedAddOn... links) {
        List<ChosenAddOn> chosen = new ArrayList<>();
        for (LinkedAddOn link : links) {
            chosen.add(new ChosenAddOn(link.addOnId(), 1));
        }
        return chosen;
    }

    private static LinkedAddOn addOn(String name, LocalDate from, LocalDate to) {
        return new LinkedAddOn(
                Scene.id(name),
                name,
                name,
                false,
                false,
                1,
                5,
                Money.of("5.00", "EUR"),
                new AddOnTerms(false, false, false, null, null, null, from, to, null, null, null, null, false));
    }

    /** The cut has little buffers, short notice and a far horizon; all else the contrary, and is sold by seats. */
    private static ServiceVersion service(String name, int minutes, int preparation, int cleanup, String delivery) {
        UUID id = Scene.id(name);
        boolean isCut = name.equals("cut");
        return new ServiceVersion(
                id,
                1,
                name,
                name,
                "care",
                false,
                minutes,
                isCut ? 1 : 7,
                isCut ? 15 : 25,
                preparation,
                cleanup,
                Money.of("40.00", "EUR"),
                true,
                isCut ? 1 : 6,
                Set.of(),
                isCut ? Set.of("scissors") : Set.of("dye"),
                isCut ? 24 : 48,
                isCut ? 90 : 30,
                List.of(),
                TermsDraft.delivered(delivery),
                null);
    }

    private static ServiceVersion with(ServiceVersion of, List<LinkedAddOn> addOns) {
        return with(of, addOns, Map.of(), null);
    }

    private static ServiceVersion with(
            ServiceVersion of, List<LinkedAddOn> addOns, Map<String, Level> levels, Processing processing) {
        return new ServiceVersion(
                of.serviceId(),
                of.version(),
                of.slug(),
                of.title(),
                of.category(),
                of.retired(),
                of.durationMinutes(),
                of.bufferBeforeMinutes(),
                of.bufferAfterMinutes(),
                of.preparationMinutes(),
                of.cleanupMinutes(),
                of.basePrice(),
                of.usesBay(),
                of.sessionCapacity(),
                of.locationIds(),
                of.requiredSkills(),
                of.minAdvanceHours(),
                of.maxAdvanceDays(),
                addOns,
                new ServiceTerms(null, null, null, null, null, null, null, levels, processing),
                null);
    }
}
