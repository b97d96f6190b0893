package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.ServiceTerms.Demand;
import slotwright.platform.contract.ServiceTerms.Level;
import slotwright.platform.contract.ServiceTerms.Prices;
import slotwright.platform.money.Money;

/** Every key of the configuration that prices depend on, and the change that it alone makes. */
class PriceKeysTest {

    /** Of an add-on these decide what may be chosen, not what it costs. */
    private static final List<String> NOT_PRICES = List.of(
            "compatibleWith", "from", "locationIds", "notWithAddOns", "requiresApproval", "site", "to", "withAddOns");

    @Test
    void everyKeyIsNamedByATest() {
        Set<String> keys = new TreeSet<>();
        keys.addAll(names(Prices.class));
        keys.addAll(names(Demand.class));
        keys.add("levels");
        names(Level.class).stream().filter(key -> !key.equals("minutesDelta")).forEach(keys::add);
        names(AddOnTerms.class).stream()
                .filter(key -> !NOT_PRICES.contains(key))
                .forEach(key -> keys.add("addOn" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1)));
        Set<String> tests = new TreeSet<>(Arrays.stream(PriceKeysTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList());
        tests.remove("everyKeyIsNamedByATest");
        assertEquals(keys, tests);
    }

    @Test
    void locationPrices() {
        changes("base wash 90.00", wash -> wash.at(CartDraft.SHOP, "90.00"));
        changesNothing(draft(), wash -> wash.at(CartDraft.id("elsewhere"), "90.00"));
    }

    @Test
    void levels() {
        changes(draft().level("senior"), "level wash x1.25 25.00", wash -> wash.level("senior", "125"));
        changesNothing(draft().level("senior"), wash -> wash.level("junior", "80"));
        changesNothing(draft(), wash -> wash.level("senior", "125"));
    }

    @Test
    void pricePercent() {
        changes(draft().level("junior"), "level wash x0.805 -19.50", wash -> wash.level("junior", "80.5"));
        changesNothing(draft().level("junior"), wash -> wash.level("junior", "100"));
    }

    @Test
    void minPrice() {
        changes("floor wash 20.00", wash -> wash.min("120.00"));
    }

    @Test
    void maxPrice() {
        changes("cap wash -20.00", wash -> wash.max("80.00"));
    }

    @Test
    void peakHourMultiplier() {
        changes(draft().peak(3, "10:00", "11:00"), "peak wash x1.2 20.00", wash -> wash.peak("1.2"));
        changesNothing(draft(), wash -> wash.peak("1.2"));
    }

    @Test
    void weekendMultiplier() {
        changes(draft().on(CartDraft.SATURDAY), "weekend wash x1.1 10.00", wash -> wash.weekend("1.1"));
        changesNothing(draft(), wash -> wash.weekend("1.1"));
    }

    @Test
    void holidayMultiplier() {
        changes(draft().holiday("2026-12-02", false), "holiday wash x1.3 30.00", wash -> wash.holiday("1.3"));
        changesNothing(draft(), wash -> wash.holiday("1.3"));
    }

    @Test
    void demand() {
        changes(draft().used(9, 10), "demand-high wash x1.2 20.00", wash -> wash.demand("0.1", "0.2"));
        changesNothing(draft().used(5, 10), wash -> wash.demand("0.1", "0.2"));
    }

    @Test
    void lowDiscount() {
        changes(soon(), "demand-low wash x0.75 -25.00", wash -> wash.demand("0.25", "0.2"));
        changesNothing(soon(), wash -> wash.demand(null, "0.2"));
    }

    @Test
    void highPremium() {
        changes(draft().used(9, 10), "demand-high wash x1.35 35.00", wash -> wash.demand("0.1", "0.35"));
        changesNothing(draft().used(9, 10), wash -> wash.demand("0.1", null));
    }

    @Test
    void lowBelow() {
        changes(soon(), "demand-low wash x0.9 -10.00", wash -> wash.demand("0.1", "0.2", "0.21", "0.8", 72));
        changesNothing(soon(), wash -> wash.demand("0.1", "0.2", "0.2", "0.8", 72));
    }

    @Test
    void highAbove() {
        changes(soon(), "demand-high wash x1.2 20.00", wash -> wash.demand("0.1", "0.2", "0.1", "0.19", 72));
        changesNothing(soon(), wash -> wash.demand("0.1", "0.2", "0.1", "0.2", 72));
    }

    @Test
    void lowWithinHours() {
        changes(soon(), "demand-low wash x0.9 -10.00", wash -> wash.demand("0.1", "0.2", "0.3", "0.8", 24));
        changesNothing(soon(), wash -> wash.demand("0.1", "0.2", "0.3", "0.8", 23));
    }

    @Test
    void multipleServicesDiscount() {
        assertEquals(
                List.of("base wax 50.00", "base wash 100.00", "package wash x0.9 -10.00"),
                draft().service("wax", "50.00")
                        .service("wash", "100.00", wash -> wash.several("0.1"))
                        .priced()
                        .lines());
        changesNothing(draft(), wash -> wash.several("0.1"));
    }

    @Test
    void loyaltyDiscount() {
        changes(draft().tier("silver"), "loyalty wash x0.95 -5.00", wash -> wash.loyal("0.05"));
        changesNothing(draft(), wash -> wash.loyal("0.05"));
    }

    @Test
    void taxRate() {
        changes("tax x0.07 7.00", wash -> wash.taxed("0.07"));
    }

    @Test
    void addOnTimePremium() {
        assertEquals("weekend foam x1.1 1.00", changeOfAddOn(draft().on(CartDraft.SATURDAY), AddOnDraft::timePremium));
        assertEquals("none", changeOfAddOn(draft().on(CartDraft.SATURDAY), foam -> {}));
    }

    @Test
    void addOnSeason() {
        assertEquals("season foam x1.5 5.00", changeOfAddOn(winter(), AddOnDraft::season));
        assertEquals("none", changeOfAddOn(winter(), foam -> {}));
    }

    @Test
    void addOnDemand() {
        assertEquals("demand-high foam x1.2 2.00", changeOfAddOn(draft().used(9, 10), AddOnDraft::demand));
        assertEquals("none", changeOfAddOn(draft().used(9, 10), foam -> {}));
    }

    @Test
    void addOnMinPrice() {
        assertEquals("floor foam 1.00", changeOfAddOn(draft(), foam -> foam.min("11.00")));
    }

    @Test
    void addOnMaxPrice() {
        assertEquals("cap foam -1.00", changeOfAddOn(draft(), foam -> foam.max("9.00")));
    }

    private static void changes(String line, Consumer<ServiceDraft> key) {
        changes(draft(), line, key);
    }

    /** The line is what the key adds, or what it makes of the base. */
    private static void changes(CartDraft cart, String line, Consumer<ServiceDraft> key) {
        List<String> expected = line.startsWith("base") ? List.of(line) : List.of("base wash 100.00", line);
        assertEquals(expected, cart.service("wash", "100.00", key).priced().lines());
    }

    private static void changesNothing(CartDraft cart, Consumer<ServiceDraft> key) {
        assertEquals(
                List.of("base wash 100.00"),
                cart.service("wash", "100.00", key).priced().lines());
    }

    /** Of an add-on for 10.00, where the service itself has a weekend's premium and demand. */
    private static String changeOfAddOn(CartDraft cart, Consumer<AddOnDraft> key) {
        AddOnDraft foam = new AddOnDraft("foam", Money.of("10.00", "EUR"));
        key.accept(foam);
        return cart
                .service("wash", "100.00", wash -> wash.weekend("1.1")
                        .demand("0.1", "0.2")
                        .addOn(foam, 1))
                .priced()
                .lines()
                .stream()
                .filter(line -> line.contains(" foam ") && !line.startsWith("add-on"))
                .findFirst()
                .orElse("none");
    }

    private static CartDraft draft() {
        return CartDraft.in("EUR");
    }

    private static CartDraft winter() {
        return draft().season("12-01", "02-28", "1.5");
    }

    /** A day ahead, a fifth is taken. */
    private static CartDraft soon() {
        return draft().used(2, 10).ahead(Duration.ofHours(24));
    }

    private static List<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
