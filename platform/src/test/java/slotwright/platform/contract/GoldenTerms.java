package slotwright.platform.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.contract.CatalogEvents.ServicePackage;
import slotwright.platform.money.Money;

/** Terms in which every key has a value. */
final class GoldenTerms {

    private GoldenTerms() {}

    static ServiceTerms ofService(UUID location) {
        return ofService(
                location,
                Map.of("senior", new ServiceTerms.Level(number("120"), -5)),
                new ServiceTerms.Processing(20, 15),
                true);
    }

    /** Without what was said last. */
    static ServiceTerms beforeCertificates(UUID location) {
        return ofService(
                location,
                Map.of("senior", new ServiceTerms.Level(number("120"), -5)),
                new ServiceTerms.Processing(20, 15),
                false);
    }

    /** Without what was said later. */
    static ServiceTerms earlierOfService(UUID location) {
        return ofService(location, null, null, false);
    }

    private static ServiceTerms ofService(
            UUID location,
            Map<String, ServiceTerms.Level> levels,
            ServiceTerms.Processing processing,
            boolean certifiedOnly) {
        return new ServiceTerms(
                "at_location",
                Set.of("long_hair"),
                prices(location),
                site(),
                new ServiceTerms.Means(
                        1,
                        2,
                        "senior",
                        List.of(new ServiceTerms.Equipment("dryer", 1)),
                        new ServiceTerms.Supplies(eur("3.20"), Map.of("shampoo", number("0.05"))),
                        certifiedOnly),
                rules(),
                List.of(new ServiceTerms.Question("allergies", "Any allergies?", "choice", true, List.of("none"))),
                levels,
                processing);
    }

    static StaffTerms ofStaff(UUID service) {
        return new StaffTerms(Map.of("cutting", number("4.5")), Set.of(service), eur("24.00"));
    }

    private static ServiceTerms.Site site() {
        return new ServiceTerms.Site(
                true,
                true,
                true,
                new ServiceTerms.Space(number("8"), number("16.5"), true),
                new ServiceTerms.Weather(number("20"), number("40"), number("95"), true));
    }

    static AddOnTerms ofAddOn() {
        return ofAddOn(site(), Set.of(new UUID(0, 11)), Set.of(new UUID(0, 12)), true);
    }

    /** Without what was said later. */
    static AddOnTerms earlierOfAddOn() {
        return ofAddOn(null, null, null, false);
    }

    private static AddOnTerms ofAddOn(
            ServiceTerms.Site site, Set<UUID> notWithAddOns, Set<UUID> locations, boolean requiresApproval) {
        return new AddOnTerms(
                true,
                true,
                true,
                eur("10.00"),
                eur("20.00"),
                Set.of("long_hair"),
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2027-12-31"),
                Set.of(new UUID(0, 9)),
                site,
                notWithAddOns,
                locations,
                requiresApproval);
    }

    static PromotionCode code(UUID service) {
        return new PromotionCode(
                new UUID(0, 10),
                3,
                true,
                "SPRING",
                "Spring",
                number("15"),
                eur("5.00"),
                eur("50.00"),
                Instant.parse("2027-03-01T00:00:00Z"),
                Instant.parse("2027-06-01T00:00:00Z"),
                10,
                1,
                Set.of(service));
    }

    static ServicePackage ofServices(UUID service) {
        return new ServicePackage(
                new UUID(0, 11),
                3,
                true,
                "Cut and colour",
                Set.of(service),
                number("12.5"),
                Instant.parse("2027-03-01T00:00:00Z"),
                Instant.parse("2027-06-01T00:00:00Z"));
    }

    private static ServiceTerms.Prices prices(UUID location) {
        return new ServiceTerms.Prices(
                Map.of(location, eur("40.00")),
                eur("30.00"),
                eur("60.00"),
                number("1.15"),
                number("1.1"),
                number("1.25"),
                new ServiceTerms.Demand(number("0.1"), number("0.2"), number("0.3"), number("0.8"), 72),
                number("0.1"),
                number("0.05"),
                number("0.07"));
    }

    private static ServiceTerms.Rules rules() {
        return new ServiceTerms.Rules(
                Set.of(1),
                Set.of(LocalDate.parse("2027-12-24")),
                new ServiceTerms.TimeOfYear(MonthDay.of(11, 1), MonthDay.of(2, 28)),
                1,
                "silver",
                true,
                24,
                ServiceTerms.Cancellation.DEFAULT,
                3,
                24,
                List.of(new ServiceTerms.Limit("week", "customer", 2)),
                15,
                new ServiceTerms.Deposit(number("20"), eur("10.00"), 60),
                eur("15.00"));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
