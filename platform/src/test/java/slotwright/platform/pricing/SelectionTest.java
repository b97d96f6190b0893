package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Selection.Refusal;

/** Add-ons that are chosen, that the service requires, and that are not to be had. */
class SelectionTest {

    private static final LocalDate MARCH = LocalDate.parse("2027-03-01");
    private static final LocalDate JUNE = LocalDate.parse("2027-06-01");

    private final ServiceDraft wash = new ServiceDraft("wash", Money.of("80.00", "EUR"));

    @Test
    void requiredAddOnsAreAddedByTheServerAndCountInTheLength() {
        ServiceVersion service =
                service(addOn("wax").minutes(20), addOn("check").required().minutes(5));
        assertEquals(List.of("1 check"), selected(service, null));
        assertEquals(65, Selection.of(service, List.of()).minutes());
        assertEquals(70, Selection.of(service, List.of(chosen("check", 2))).minutes());
        assertEquals(List.of("3 wax", "1 check"), selected(service, null, chosen("wax", 3)));
    }

    @Test
    void everyWrongChoiceIsToldAtOnce() {
        ServiceVersion service =
                service(addOn("wax").most(3), addOn("check").required().most(2));
        List<ChosenAddOn> choices = List.of(chosen("wax", 4), chosen("other", 1), chosen("wax", 1), chosen("check", 0));
        List<Refusal> refusals = Selection.check(service, choices);
        assertEquals(
                List.of(
                        new Refusal(0, "quantity", 3),
                        new Refusal(1, "unknown-add-on", null),
                        new Refusal(2, "duplicate-add-on", null),
                        new Refusal(3, "quantity", 2)),
                refusals);
        assertEquals(
                List.of(
                        "quantity must be from 1 to 3",
                        "is no add-on of this service",
                        "stands here twice",
                        "quantity must be from 1 to 2"),
                refusals.stream().map(Refusal::explanation).toList());
        assertThrows(IllegalArgumentException.class, () -> Selection.of(service, choices));
    }

    @Test
    void anAddOnIsOfferedOnItsDatesOnly() {
        ServiceVersion service = service(addOn("sealing").from("2027-03-01").to("2027-05-31"));
        assertEquals(List.of("1 sealing"), selected(service, MARCH, chosen("sealing", 1)));
        List<Refusal> refusals = Selection.check(service, List.of(chosen("sealing", 1)), JUNE, null);
        assertEquals(
                List.of(new Refusal(0, "add-on-not-offered", null, MARCH, LocalDate.parse("2027-05-31"), Set.of())),
                refusals);
        assertEquals(
                "is offered only from 2027-03-01 until 2027-05-31",
                refusals.get(0).explanation());
    }

    @Test
    void whereTheDateIsNotKnownEveryDateWillDo() {
        ServiceVersion service = service(
                addOn("sealing").from("2027-03-01").to("2027-05-31"),
                addOn("check").required().from("2027-03-01"));
        assertEquals(List.of("1 sealing", "1 check"), selected(service, null, chosen("sealing", 1)));
    }

    @Test
    void aRequiredAddOnIsAddedOnItsDatesOnly() {
        ServiceVersion service = service(addOn("salt").required().to("2027-03-01"));
        assertEquals(List.of("1 salt"), selected(service, MARCH));
        assertEquals(List.of(), selected(service, JUNE));
        assertEquals(
                "is offered only until 2027-03-01",
                Selection.check(service, List.of(chosen("salt", 1)), JUNE, null)
                        .get(0)
                        .explanation());
    }

    @Test
    void anAddOnMayNeedOthers() {
        ServiceVersion service =
                service(addOn("sealing").with("wax", "clay"), addOn("wax"), addOn("clay"), addOn("foam"));
        List<Refusal> refusals = Selection.check(
                service, List.of(chosen("foam", 1), chosen("sealing", 1), chosen("clay", 1)), MARCH, null);
        assertEquals(
                List.of(new Refusal(1, "add-on-needs-others", null, null, null, Set.of(CartDraft.id("wax")))),
                refusals);
        assertEquals(
                "is offered only together with " + CartDraft.id("wax"),
                refusals.get(0).explanation());
        assertEquals(
                List.of("1 sealing", "2 wax", "1 clay"),
                selected(service, null, chosen("clay", 1), chosen("sealing", 1), chosen("wax", 2)));
    }

    @Test
    void whatTheServerAddsIsThereForThoseThatNeedIt() {
        ServiceVersion service = service(
                addOn("sealing").with("check"), addOn("check").required().to("2027-03-01"));
        assertEquals(List.of("1 sealing", "1 check"), selected(service, MARCH, chosen("sealing", 1)));
        assertEquals(
                List.of("add-on-needs-others"),
                Selection.check(service, List.of(chosen("sealing", 1)), JUNE, null).stream()
                        .map(Refusal::code)
                        .toList());
    }

    @Test
    void aRequiredAddOnThatNeedsOthersComesWithThem() {
        ServiceVersion service = service(addOn("rinse").required().with("wax"), addOn("wax"));
        assertEquals(List.of(), selected(service, null));
        assertEquals(List.of("1 rinse", "1 wax"), selected(service, null, chosen("wax", 1)));
    }

    @Test
    void requiredAddOnsThatNeedEachOtherComeAndGoTogether() {
        ServiceVersion service = service(
                addOn("rinse").required().with("dry"),
                addOn("dry").required().with("salt"),
                addOn("salt").required().with("rinse").to("2027-03-01"));
        assertEquals(List.of("1 rinse", "1 dry", "1 salt"), selected(service, MARCH));
        assertEquals(List.of(), selected(service, JUNE));
    }

    private AddOnDraft addOn(String name) {
        return wash.draft(name, "5.00");
    }

    private ServiceVersion service(AddOnDraft... addOns) {
        Arrays.stream(addOns).forEach(addOn -> wash.addOn(addOn, 1));
        return wash.version();
    }

    private static ChosenAddOn chosen(String name, int quantity) {
        return new ChosenAddOn(CartDraft.id(name), quantity);
    }

    private static List<String> selected(ServiceVersion service, LocalDate date, ChosenAddOn... choices) {
        return Selection.of(service, List.of(choices), date, null).addOns().stream()
                .map(addOn -> addOn.quantity() + " " + addOn.link().title())
                .toList();
    }
}
