package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Demand;
import slotwright.platform.contract.ServiceTerms.Level;
import slotwright.platform.contract.ServiceTerms.Prices;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Selection.SelectedAddOn;

/** Three services of a random catalog, each with up to three add-ons, of which a visit may have the same one twice. */
final class RandomServices {

    static final UUID SHOP = id(1);

    private static final int MOST = 9;

    private final SplittableRandom random;
    private final Currency currency;
    private final List<ServiceVersion> services = new ArrayList<>();

    RandomServices(SplittableRandom random, Currency currency) {
        this.random = random;
        this.currency = currency;
        for (int i = 0; i < 3; i++) {
            services.add(service(id(10 + i)));
        }
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    List<UUID> ids() {
        return services.stream().map(ServiceVersion::serviceId).toList();
    }

    List<Selection> selections(int count) {
        List<Selection> selections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServiceVersion service = services.get(random.nextInt(services.size()));
            List<SelectedAddOn> addOns = new ArrayList<>();
            for (LinkedAddOn link : service.addOns()) {
                if (random.nextInt(3) > 0) {
                    addOns.add(new SelectedAddOn(link, 1 + random.nextInt(4)));
                }
            }
            selections.add(new Selection(service, addOns));
        }
        return selections;
    }

    /** In the currency's smallest units, below that many; zero now and then. */
    Money money(int below) {
        int units = random.nextInt(12) == 0 ? 0 : random.nextInt(below);
        return new Money(BigDecimal.valueOf(units, currency.getDefaultFractionDigits()), currency);
    }

    private ServiceVersion service(UUID id) {
        List<LinkedAddOn> addOns = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            addOns.add(addOn(id(20 + i)));
        }
        return new ServiceVersion(
                id,
                1 + random.nextInt(9),
                "service",
                "Service",
                "care",
                false,
                60,
                0,
                0,
                0,
                0,
                money(20_000),
                true,
                1,
                Set.of(),
                Set.of(),
                0,
                90,
                addOns,
                new ServiceTerms(null, null, prices(), null, null, null, null, levels(), null),
                null);
    }

    /** Somebody may cost nothing, or the same as everybody. */
    private Map<String, Level> levels() {
        return maybe(2, () -> Map.of("senior", level(100), "master", level(150), "trainee", level(0)));
    }

    private Level level(int from) {
        return new Level(BigDecimal.valueOf(from * 10L + random.nextInt(1001), 1), 5 * random.nextInt(5));
    }

    private Prices prices() {
        Money min = maybe(3, () -> money(15_000));
        Money max = maybe(3, () -> money(10_000).plus(min == null ? Money.zero(currency) : min));
        return new Prices(
                maybe(4, () -> Map.of(random.nextBoolean() ? SHOP : id(2), money(20_000))),
                min,
                max,
                maybe(2, () -> hundredths(100, 60)),
                maybe(2, () -> hundredths(100, 60)),
                maybe(2, () -> hundredths(100, 60)),
                maybe(2, this::demand),
                maybe(2, () -> hundredths(0, 101)),
                maybe(2, () -> hundredths(0, 101)),
                maybe(
                        3,
                        () -> new BigDecimal(
                                List.of("0.07", "0.19", "0", "0.125").get(random.nextInt(4)))));
    }

    private Demand demand() {
        return new Demand(hundredths(0, 101), hundredths(0, 60), hundredths(10, 40), hundredths(60, 40), 72);
    }

    private LinkedAddOn addOn(UUID id) {
        Money min = maybe(4, () -> money(3_000));
        Money max = maybe(4, () -> money(2_000).plus(min == null ? Money.zero(currency) : min));
        AddOnTerms terms = new AddOnTerms(
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                min,
                max,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
        return new LinkedAddOn(id, "add-on", "Add-on", false, false, MOST, 10, money(4_000), terms);
    }

    private BigDecimal hundredths(int from, int width) {
        return BigDecimal.valueOf(from + random.nextInt(width), 2);
    }

    private <T> T maybe(int of, Supplier<T> value) {
        return random.nextInt(of) == 0 ? value.get() : null;
    }
}
