package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.contract.CatalogEvents.ServicePackage;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.PeakHours;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.Season;
import slotwright.platform.money.Money;

/** A cart with valid defaults: Wednesday 2 December 2026 at 10:00, a week ahead, where nothing special is. */
final class CartDraft {

    static final UUID SHOP = id("shop");
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final String WEDNESDAY = "2026-12-02T10:00";
    static final String SATURDAY = "2026-12-05T10:00";

    private final Currency currency;
    private final List<ServiceDraft> services = new ArrayList<>();
    private final List<PeakHours> peakHours = new ArrayList<>();
    private final List<Holiday> holidays = new ArrayList<>();
    private final List<Season> seasons = new ArrayList<>();
    private final List<ServicePackage> packages = new ArrayList<>();
    private Set<Integer> weekendDays = Set.of(6, 7);
    private BigDecimal taxRate;
    private boolean included;
    private When start = at(WEDNESDAY);
    private Duration ahead = Duration.ofDays(7);
    private Window window;
    private Utilisation utilisation;
    private String tier;
    private PromotionCode promotion;
    private String level;

    private CartDraft(String currency) {
        this.currency = Currency.getInstance(currency);
    }

    static CartDraft in(String currency) {
        return new CartDraft(currency);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** @param extra what is said about it besides */
    CartDraft service(String name, String price, Consumer<ServiceDraft> extra) {
        ServiceDraft service = new ServiceDraft(name, money(price));
        extra.accept(service);
        services.add(service);
        return this;
    }

    CartDraft service(String name, String price) {
        return service(name, price, service -> {});
    }

    CartDraft on(String localStart) {
        start = at(localStart);
        return this;
    }

    /** Only the date is known. */
    CartDraft someTimeOn(String date) {
        start = When.on(LocalDate.parse(date));
        return this;
    }

    /** How long before the start the price is made. */
    CartDraft ahead(Duration duration) {
        ahead = duration;
        return this;
    }

    CartDraft peak(int weekday, String from, String to) {
        peakHours.add(new PeakHours(weekday, LocalTime.parse(from), LocalTime.parse(to)));
        return this;
    }

    CartDraft weekend(Integer... days) {
        weekendDays = Set.of(days);
        return this;
    }

    CartDraft holiday(String date, boolean closed) {
        holidays.add(new Holiday(LocalDate.parse(date), "holiday", closed));
        return this;
    }

    CartDraft season(String from, String to, String multiplier) {
        seasons.add(new Season(
                "season", MonthDay.parse("--" + from), MonthDay.parse("--" + to), new BigDecimal(multiplier)));
        return this;
    }

    CartDraft window(int percent, int holidayPercent) {
        Instant any = Instant.EPOCH;
        window = new Window(
                id("window"), any, any, any, 60, 60, 0, 0, 1, percent, 1, 0, 1, null, null, null, true, holidayPercent);
        return this;
    }

    CartDraft used(long allocated, long open) {
        utilisation = new Utilisation(allocated, open);
        return this;
    }

    CartDraft tier(String name) {
        tier = name;
        return this;
    }

    /** Of who does it. */
    CartDraft level(String name) {
        level = name;
        return this;
    }

    CartDraft percentOff(String percent, String minimum, String... names) {
        return promotion(new BigDecimal(percent), null, minimum, names);
    }

    CartDraft amountOff(String amount, String minimum, String... names) {
        return promotion(null, money(amount), minimum, names);
    }

    CartDraft offer(String percent, String... names) {
        return offer(percent, null, names);
    }

    CartDraft offer(String percent, Instant until, String... names) {
        packages.add(
                new ServicePackage(id("offer"), 1, true, "Offer", ids(names), new BigDecimal(percent), null, until));
        return this;
    }

    CartDraft tax(String rate, boolean pricesIncludeIt) {
        taxRate = new BigDecimal(rate);
        included = pricesIncludeIt;
        return this;
    }

    Instant pricedAt() {
        return start.instant() == null
                ? Instant.parse("2026-11-25T09:00:00Z")
                : start.instant().minus(ahead);
    }

    Cart build() {
        Location location = new Location(
                SHOP,
                true,
                ZONE.getId(),
                currency,
                weekendDays,
                peakHours,
                holidays,
                seasons,
                taxRate,
                included,
                null,
                List.of(),
                null);
        List<Selection> selections = services.stream().map(ServiceDraft::build).toList();
        return new Cart(selections, location, start, window, pricedAt(), utilisation, tier, promotion, packages, level);
    }

    Priced priced() {
        return Priced.of(build());
    }

    private CartDraft promotion(BigDecimal percent, Money amount, String minimum, String... names) {
        Money least = minimum == null ? null : money(minimum);
        promotion = new PromotionCode(
                id("code"), 3, true, "CODE", "Code", percent, amount, least, null, null, null, null, ids(names));
        return this;
    }

    private static When at(String localStart) {
        return When.at(LocalDateTime.parse(localStart).atZone(ZONE).toInstant(), ZONE);
    }

    private static Set<UUID> ids(String... names) {
        return Set.copyOf(Arrays.stream(names).map(CartDraft::id).toList());
    }

    private Money money(String amount) {
        return new Money(new BigDecimal(amount), currency);
    }
}
