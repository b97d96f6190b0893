package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Selection.Refusal;

/** Add-ons that are not offered everywhere, and those that do not go together. */
class AddOnRestrictionsTest {

    private static final UUID HERE = CartDraft.id("here");
    private static final UUID THERE = CartDraft.id("there");
    private static final LocalDate MARCH = LocalDate.parse("2027-03-01");
    private static final LocalDate JUNE = LocalDate.parse("2027-06-01");

    private final ServiceDraft wash = new ServiceDraft("wash", Money.of("80.00", "EUR"));

    @Test
    void locationIds() {
        ServiceVersion service = service(addOn("steam").at(HERE), addOn("foam"));
        assertEquals(List.of("steam", "foam"), selected(service, MARCH, HERE, "steam", "foam"));
        assertEquals(List.of("steam"), selected(service, MARCH, null, "steam"));
        assertEquals(
                List.of("1 add-on-not-at-location is offered only at " + HERE),
                refusals(service, MARCH, THERE, "foam", "steam"));
    }

    @Test
    void notWithAddOns() {
        ServiceVersion service = service(addOn("wax").notWith("sealing"), addOn("sealing"), addOn("foam"));
        assertEquals(List.of("wax", "foam"), selected(service, MARCH, HERE, "wax", "foam"));
        assertEquals(List.of("sealing", "foam"), selected(service, MARCH, HERE, "sealing", "foam"));
        List<String> both = List.of(
                "0 add-on-not-with-others is not offered together with " + CartDraft.id("wax"),
                "2 add-on-not-with-others is not offered together with " + CartDraft.id("sealing"));
        assertEquals(both, refusals(service, MARCH, HERE, "sealing", "foam", "wax"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Selection.of(service, chosen("sealing", "wax"), MARCH, HERE),
                "what is refused is not taken");
    }

    @Test
    void whatIsRequiredIsAddedWhereItIsOffered() {
        ServiceVersion service = service(addOn("rinse").required().at(HERE), addOn("wax"));
        assertEquals(List.of("rinse", "wax"), selected(service, MARCH, HERE, "wax"));
        assertEquals(List.of("wax"), selected(service, MARCH, THERE, "wax"));
    }

    @Test
    void whatIsRequiredIsInTheWayOnlyWhereItIs() {
        ServiceVersion service = service(
                addOn("salt").required().to("2027-03-01").at(HERE), addOn("wax").notWith("salt"));
        assertEquals(
                List.of("0 add-on-not-with-others is not offered together with " + CartDraft.id("salt")),
                refusals(service, MARCH, HERE, "wax"));
        assertEquals(List.of("wax"), selected(service, MARCH, THERE, "wax"));
        assertEquals(List.of("wax"), selected(service, JUNE, HERE, "wax"));
        assertEquals(List.of(), refusals(service, null, HERE, "wax"), "on some dates it goes");
        assertEquals(List.of(), refusals(service, MARCH, null, "wax"), "at some locations it goes");
    }

    @Test
    void ofTwoThatAreRequiredAndExcludeEachOtherTheFirstComes() {
        ServiceVersion service = service(
                addOn("cold").required().from("2027-06-01"),
                addOn("warm").required().notWith("cold"),
                addOn("dry").required().with("warm"));
        assertEquals(List.of("warm", "dry"), selected(service, MARCH, HERE));
        assertEquals(List.of("cold"), selected(service, JUNE, HERE));
        assertEquals(
                List.of("0 add-on-not-with-others is not offered together with " + CartDraft.id("cold")),
                refusals(service, JUNE, HERE, "warm"));
    }

    @Test
    void aVisitKeepsWhatItHas() {
        ServiceVersion service = service(addOn("rinse").required(), addOn("wax").notWith("rinse"));
        Selection kept = Selection.kept(service, List.of(new ChosenAddOn(CartDraft.id("wax"), 3)));
        assertEquals(List.of("wax"), titles(kept));
        assertEquals(3, kept.addOns().get(0).quantity());
        assertThrows(IllegalArgumentException.class, () -> Selection.kept(service, chosen("foam")));
    }

    /** A booking names all that it has; whether somebody chose it or the server added it is the same then. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsSelectedIsSelectedAgainAndNeverWithWhatItExcludes(long seed) {
        Random random = new Random(seed);
        int taken = 0;
        for (int round = 0; round < 500; round++) {
            ServiceVersion service = random(random);
            LocalDate date = random.nextBoolean() ? MARCH : JUNE;
            UUID place = random.nextBoolean() ? HERE : THERE;
            List<ChosenAddOn> some = service.addOns().stream()
                    .filter(link -> random.nextInt(4) == 0)
                    .map(link -> new ChosenAddOn(link.addOnId(), 1))
                    .toList();
            if (Selection.check(service, some, date, place).isEmpty()) {
                Selection selection = Selection.of(service, some, date, place);
                List<ChosenAddOn> all = selection.addOns().stream()
                        .map(each -> new ChosenAddOn(each.link().addOnId(), each.quantity()))
                        .toList();
                assertEquals(selection, Selection.of(service, all, date, place), "seed " + seed);
                assertEquals(selection, Selection.kept(service, all), "seed " + seed);
                assertTrue(all.stream().noneMatch(each -> excluded(selection, each)), "seed " + seed);
                assertEquals(
                        List.of(),
                        Selection.check(service, some),
                        "what goes somewhere is not refused for all dates and locations, seed " + seed);
                taken++;
            }
        }
        assertTrue(taken > 100, "some are taken: " + taken);
    }

    private static boolean excluded(Selection selection, ChosenAddOn choice) {
        return selection.addOns().stream()
                .anyMatch(other -> other.link().terms().notWithAddOns().contains(choice.addOnId())
                        && !other.link().addOnId().equals(choice.addOnId()));
    }

    private static ServiceVersion random(Random random) {
        ServiceDraft draft = new ServiceDraft("wash", Money.of("80.00", "EUR"));
        String[] names = {"a", "b", "c", "d", "e"};
        for (String name : names) {
            AddOnDraft addOn = draft.draft(name, "5.00");
            if (random.nextBoolean()) {
                addOn.required();
            }
            if (random.nextInt(3) == 0) {
                addOn.notWith(names[random.nextInt(5)], names[random.nextInt(5)] + "!");
            }
            if (random.nextInt(3) == 0) {
                addOn.with(names[random.nextInt(5)]);
            }
            if (random.nextInt(4) == 0) {
                addOn.at(HERE);
            }
            if (random.nextInt(4) == 0) {
                addOn.to("2027-03-01");
            }
            draft.addOn(addOn, 1);
        }
        return draft.version();
    }

    private AddOnDraft addOn(String name) {
        return wash.draft(name, "5.00");
    }

    private ServiceVersion service(AddOnDraft... addOns) {
        Arrays.stream(addOns).forEach(addOn -> wash.addOn(addOn, 1));
        return wash.version();
    }

    private static List<ChosenAddOn> chosen(String... names) {
        List<ChosenAddOn> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(new ChosenAddOn(CartDraft.id(name), 1));
        }
        return chosen;
    }

    private static List<String> refusals(ServiceVersion service, LocalDate date, UUID location, String... names) {
        return Selection.check(service, chosen(names), date, location).stream()
                .map(AddOnRestrictionsTest::text)
                .toList();
    }

    private static String text(Refusal refusal) {
        return refusal.index() + " " + refusal.code() + " " + refusal.explanation();
    }

    private static List<String> selected(ServiceVersion service, LocalDate date, UUID location, String... names) {
        return titles(Selection.of(service, chosen(names), date, location));
    }

    private static List<String> titles(Selection selection) {
        return selection.addOns().stream().map(addOn -> addOn.link().title()).toList();
    }
}
