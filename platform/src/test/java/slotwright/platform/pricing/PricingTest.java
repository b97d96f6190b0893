package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price.Line;
import slotwright.platform.pricing.Selection.Refusal;
import slotwright.platform.pricing.Selection.SelectedAddOn;

class PricingTest {

    private final LinkedAddOn wax = addOn("wax", false, 3, 20, "12.50");
    private final LinkedAddOn check = addOn("check", true, 2, 5, "0.00");
    private final ServiceVersion service = service(wax, check);

    @Test
    void thePriceIsBaseAndAddOnsTimesTheirQuantity() {
        Price price = Pricing.of(Selection.of(service, List.of(new ChosenAddOn(wax.addOnId(), 3))));
        assertEquals(
                List.of(
                        new Line("base", service.serviceId(), 7, 1, eur("80.00"), eur("80.00")),
                        new Line("add-on", wax.addOnId(), 7, 3, eur("12.50"), eur("37.50")),
                        new Line("add-on", check.addOnId(), 7, 1, eur("0.00"), eur("0.00"))),
                price.lines());
        assertEquals(eur("117.50"), price.subtotal());
        assertEquals(eur("117.50"), price.total());
    }

    @Test
    void requiredAddOnsAreAddedByTheServerAndCountInTheLength() {
        Selection alone = Selection.of(service, List.of());
        assertEquals(List.of(new SelectedAddOn(check, 1)), alone.addOns());
        assertEquals(65, alone.minutes());
        Selection twice = Selection.of(service, List.of(new ChosenAddOn(check.addOnId(), 2)));
        assertEquals(70, twice.minutes());
    }

    @Test
    void everyWrongChoiceIsToldAtOnce() {
        List<ChosenAddOn> chosen = List.of(
                new ChosenAddOn(wax.addOnId(), 4),
                new ChosenAddOn(UUID.fromString("00000000-0000-4000-8000-000000000009"), 1),
                new ChosenAddOn(wax.addOnId(), 1),
                new ChosenAddOn(check.addOnId(), 0));
        assertEquals(
                List.of(
                        new Refusal(0, "quantity", 3),
                        new Refusal(1, "unknown-add-on", null),
                        new Refusal(2, "duplicate-add-on", null),
                        new Refusal(3, "quantity", 2)),
                Selection.check(service, chosen));
        assertThrows(IllegalArgumentException.class, () -> Selection.of(service, chosen));
    }

    private static ServiceVersion service(LinkedAddOn... addOns) {
        return new ServiceVersion(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                7,
                "wash",
                "Wash",
                "care",
                false,
                60,
                0,
                15,
                0,
                0,
                eur("80.00"),
                true,
                1,
                Set.of(),
                Set.of(),
                24,
                90,
                List.of(addOns));
    }

    private static LinkedAddOn addOn(String slug, boolean required, int most, int minutes, String price) {
        UUID id = UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8));
        return new LinkedAddOn(id, slug, slug, required, false, most, minutes, eur(price));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
