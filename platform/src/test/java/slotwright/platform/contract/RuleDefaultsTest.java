package slotwright.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms.Demand;
import slotwright.platform.contract.ServiceTerms.Prices;
import slotwright.platform.contract.ServiceTerms.Rules;
import slotwright.platform.money.Money;

/** One test per key, of its name: the service's own value, else the location's, else the suite's. */
class RuleDefaultsTest {

    private static final RuleDefaults HERE = new RuleDefaults(1, 2, 3, 4, 5, 6);
    private static final Set<String> EVERYTHING = Arrays.stream(RuleDefaults.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());

    @Test
    void minAdvanceHours() {
        decides("minAdvanceHours", ServiceVersion::minAdvanceHours, 24, 1);
    }

    @Test
    void maxAdvanceDays() {
        decides("maxAdvanceDays", ServiceVersion::maxAdvanceDays, 90, 2);
    }

    @Test
    void bufferBeforeMinutes() {
        decides("bufferBeforeMinutes", ServiceVersion::bufferBeforeMinutes, 0, 3);
    }

    @Test
    void bufferMinutes() {
        decides("bufferMinutes", ServiceVersion::bufferAfterMinutes, 15, 4);
    }

    @Test
    void maxBookingsPerCustomerPerDay() {
        decides(
                "maxBookingsPerCustomerPerDay",
                service -> service.terms().rules().maxBookingsPerCustomerPerDay(),
                1,
                5);
    }

    @Test
    void lowDemandWithinHours() {
        decides(
                "lowDemandWithinHours",
                service -> service.terms().prices().demand().lowWithinHours(),
                72,
                6);
    }

    @Test
    void aServiceWithoutDemandPricingGetsNone() {
        ServiceVersion plain = service(EVERYTHING, ServiceTerms.NONE);
        assertNull(HERE.complete(plain).terms().prices().demand());
    }

    @Test
    void nothingElseIsChangedAndNothingTwice() {
        ServiceVersion service = service(EVERYTHING, terms());
        ServiceVersion here = HERE.complete(service);
        assertEquals(Set.of(), here.leftOut());
        assertEquals(service(Set.of(), terms()), RuleDefaults.SUITE.complete(service), "which changes no value");
        assertSame(here, new RuleDefaults(7, 7, 7, 7, 7, 7).complete(here));
        assertSame(service, RuleDefaults.NONE.complete(service));
    }

    /** An event from before anything could be left out says everything itself. */
    @Test
    void whatIsSaidStays() {
        ServiceVersion service = service(null, terms());
        assertSame(service, HERE.complete(service));
    }

    private static void decides(String key, Function<ServiceVersion, Integer> value, int ofSuite, int ofLocation) {
        ServiceVersion leavesItOut = service(Set.of(key), terms());
        assertEquals(ofSuite, value.apply(leavesItOut));
        assertEquals(ofLocation, value.apply(HERE.complete(leavesItOut)));
        assertEquals(ofSuite, value.apply(without(key).complete(leavesItOut)), "the location leaves it out as well");
        Set<String> others = EVERYTHING.stream().filter(one -> !one.equals(key)).collect(Collectors.toSet());
        assertEquals(ofSuite, value.apply(HERE.complete(service(others, terms()))), "the service says so itself");
    }

    private static RuleDefaults without(String key) {
        List<Integer> values = Arrays.stream(RuleDefaults.class.getRecordComponents())
                .map(component -> component.getName().equals(key) ? null : Integer.valueOf(7))
                .toList();
        return new RuleDefaults(
                values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), values.get(5));
    }

    /** With the suite's values, as the catalog tells them of what was left out. */
    private static ServiceVersion service(Set<String> leftOut, ServiceTerms terms) {
        return new ServiceVersion(
                GoldenEvents.HAIRCUT,
                3,
                "wash",
                "Wash",
                "care",
                false,
                45,
                0,
                15,
                10,
                5,
                Money.of("38.00", "EUR"),
                true,
                1,
                Set.of(),
                Set.of("wash"),
                24,
                90,
                List.of(),
                terms,
                leftOut);
    }

    private static ServiceTerms terms() {
        Demand demand = new Demand(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE, 72);
        Prices prices = new Prices(null, null, null, null, null, null, demand, null, null, null);
        Rules rules = new Rules(Set.of(6), null, null, 1, "gold", true, 23, null, 2, 22, null, 21, null, null);
        return new ServiceTerms("online", Set.of("suv"), prices, null, null, rules, null, null, null);
    }
}
