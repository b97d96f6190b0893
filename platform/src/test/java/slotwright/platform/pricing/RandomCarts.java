package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.contract.CatalogEvents.ServicePackage;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.PeakHours;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.Season;

/** Carts of up to four services in currencies with 0, 2 and 3 decimals, in which every rule counts now and then. */
final class RandomCarts {

    private static final List<Currency> CURRENCIES = Stream.of("JPY", "USD", "EUR", "KWD", "TND")
            .map(Currency::getInstance)
            .toList();

    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");

    private final SplittableRandom random;
    private final Currency currency;
    private final RandomServices services;

    private RandomCarts(SplittableRandom random) {
        this.random = random;
        this.currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        this.services = new RandomServices(random, currency);
    }

    /** The same cart for the same seed. */
    static Cart cart(long seed) {
        return new RandomCarts(new SplittableRandom(seed)).cart();
    }

    private Cart cart() {
        List<Selection> selections = services.selections(1 + random.nextInt(4));
        LocalDate date = FIRST.plusDays(random.nextInt(60));
        boolean timeKnown = random.nextInt(10) > 0;
        LocalTime time = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
        Instant instant = date.atTime(time).toInstant(ZoneOffset.UTC);
        Instant pricedAt = instant.minusSeconds(3600L * random.nextInt(145));
        return new Cart(
                selections,
                location(date),
                timeKnown ? When.at(instant, ZoneOffset.UTC) : When.on(date),
                maybe(2, this::window),
                pricedAt,
                maybe(2, this::utilisation),
                maybe(2, () -> "gold"),
                maybe(2, this::promotion),
                packages(pricedAt),
                maybe(2, () -> random.nextBoolean() ? "senior" : "trainee"));
    }

    private Location location(LocalDate date) {
        List<Season> seasons = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = date.minusDays(random.nextInt(20));
            LocalDate to = date.plusDays(random.nextInt(20) - 2);
            seasons.add(new Season("season", MonthDay.from(from), MonthDay.from(to), hundredths(70, 80)));
        }
        return new Location(
                RandomServices.SHOP,
                true,
                "UTC",
                currency,
                random.nextBoolean() ? Set.of(6, 7) : Set.of(5, 6),
                List.of(
                        new PeakHours(1 + random.nextInt(7), LocalTime.of(8, 0), LocalTime.of(12, 30)),
                        new PeakHours(date.getDayOfWeek().getValue(), LocalTime.of(17, 0), LocalTime.MIDNIGHT)),
                random.nextInt(3) == 0 ? List.of(new Holiday(date, "holiday", random.nextInt(4) == 0)) : List.of(),
                seasons,
                maybe(
                        2,
                        () -> new BigDecimal(
                                List.of("0.19", "0.0825", "0.05", "0").get(random.nextInt(4)))),
                random.nextBoolean(),
                null,
                List.of(),
                null);
    }

    private Window window() {
        Instant any = Instant.EPOCH;
        return new Window(
                RandomServices.id(99),
                any,
                any,
                any,
                60,
                60,
                0,
                0,
                1,
                random.nextInt(4) == 0 ? -random.nextInt(101) : random.nextInt(40),
                1,
                0,
                1,
                null,
                null,
                null,
                true,
                random.nextInt(40));
    }

    private Utilisation utilisation() {
        long open = random.nextInt(20) == 0 ? 0 : 10L * (1 + random.nextInt(100));
        return new Utilisation(open * random.nextInt(11) / 10, open);
    }

    private PromotionCode promotion() {
        boolean percent = random.nextBoolean();
        return new PromotionCode(
                RandomServices.id(98),
                1,
                true,
                "CODE",
                "Code",
                percent ? new BigDecimal(random.nextInt(201)).divide(new BigDecimal(2)) : null,
                percent ? null : services.money(30_000),
                maybe(3, () -> services.money(20_000)),
                null,
                null,
                null,
                null,
                random.nextBoolean() ? Set.of() : someServices(1));
    }

    private List<ServicePackage> packages(Instant pricedAt) {
        List<ServicePackage> packages = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            packages.add(new ServicePackage(
                    RandomServices.id(90 + i),
                    1,
                    random.nextInt(5) > 0,
                    "Offer",
                    someServices(2),
                    new BigDecimal(random.nextInt(101)),
                    maybe(3, () -> pricedAt.plusSeconds(random.nextInt(3) - 1)),
                    maybe(3, () -> pricedAt.plusSeconds(random.nextInt(3)))));
        }
        return packages;
    }

    private Set<UUID> someServices(int least) {
        List<UUID> all = new ArrayList<>(services.ids());
        while (all.size() > least + random.nextInt(2)) {
            all.remove(random.nextInt(all.size()));
        }
        return Set.copyOf(all);
    }

    private BigDecimal hundredths(int from, int width) {
        return BigDecimal.valueOf(from + random.nextInt(width), 2);
    }

    private <T> T maybe(int of, Supplier<T> value) {
        return random.nextInt(of) == 0 ? value.get() : null;
    }
}
