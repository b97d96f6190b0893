package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Site;
import slotwright.platform.contract.ServiceTerms.Space;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.ChosenAddOn;
import slotwright.platform.pricing.Selection;

/** What services and add-ons ask of the place. */
class SiteNeedTest {

    private static final Site HALL = new Site(true, false, false, space("10", null, false), null);
    private static final Site TAP = new Site(false, false, true, space("12", "20", true), null);

    @Test
    void chosenAddOnsNeedTheirPlaceToo() {
        LinkedAddOn rinse = addOn("rinse", TAP);
        ServiceVersion wash = service(ServiceTerms.AT_LOCATION, HALL, rinse);
        assertEquals(need(true, false, "10", null, false), need(Selection.of(wash, List.of())));
        assertEquals(
                need(true, true, "12", "20", true),
                need(Selection.of(wash, List.of(new ChosenAddOn(rinse.addOnId(), 1)))));
    }

    @Test
    void whatIsDoneElsewhereNeedsNothingOfTheLocation() {
        LinkedAddOn rinse = addOn("rinse", TAP);
        List<ChosenAddOn> chosen = List.of(new ChosenAddOn(rinse.addOnId(), 1));
        for (String delivery : List.of("at_customer", "online")) {
            assertEquals(SiteNeed.NOTHING, need(Selection.of(service(delivery, HALL, rinse), chosen)), delivery);
        }
    }

    @Test
    void theNeedsOfAllServicesAreOne() {
        Selection hall = Selection.of(service(ServiceTerms.AT_LOCATION, HALL), List.of());
        Selection tap = Selection.of(service(ServiceTerms.AT_LOCATION, TAP), List.of());
        assertEquals(need(true, true, "12", "20", true), need(hall, tap));
        assertEquals(need(tap, hall), need(hall, tap));
    }

    @Test
    void missingAndUnknownAreToldApart() {
        SiteNeed need = new SiteNeed(true, true, true, new BigDecimal("12"), new BigDecimal("20"), true);
        Facilities some = new Facilities(true, false, null, new BigDecimal("11.99"), null, true);
        assertEquals(List.of("power", "width"), need.missingAt(some));
        assertEquals(List.of("water", "length"), need.unknownAt(some));
        assertEquals(List.of(), SiteNeed.NOTHING.unknownAt(Facilities.UNKNOWN));
        Facilities exact = new Facilities(true, true, true, new BigDecimal("12.00"), new BigDecimal("20.0"), true);
        assertEquals(List.of(), need.missingAt(exact));
        assertEquals(List.of(), need.unknownAt(exact));
    }

    private static SiteNeed need(Selection... selections) {
        return SiteNeed.of(VisitNeed.of(List.of(selections), 1, null));
    }

    private static SiteNeed need(boolean indoor, boolean water, String width, String length, boolean level) {
        return new SiteNeed(indoor, false, water, feet(width), feet(length), level);
    }

    private static Space space(String width, String length, boolean level) {
        return new Space(feet(width), feet(length), level);
    }

    private static BigDecimal feet(String value) {
        return value == null ? null : new BigDecimal(value);
    }

    private static LinkedAddOn addOn(String name, Site site) {
        AddOnTerms terms =
                new AddOnTerms(false, false, false, null, null, null, null, null, null, site, null, null, false);
        return new LinkedAddOn(Scene.id(name), name, name, false, false, 1, 5, Money.of("5.00", "EUR"), terms);
    }

    private static ServiceVersion service(String delivery, Site site, LinkedAddOn... addOns) {
        return new ServiceVersion(
                Scene.id("wash"),
                1,
                "wash",
                "Wash",
                "care",
                false,
                30,
                0,
                0,
                0,
                0,
                Money.of("40.00", "EUR"),
                true,
                1,
                Set.of(),
                Set.of(),
                0,
                90,
                List.of(addOns),
                new ServiceTerms(delivery, null, null, site, null, null, null, null, null),
                null);
    }
}
