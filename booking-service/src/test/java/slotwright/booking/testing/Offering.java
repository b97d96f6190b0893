package slotwright.booking.testing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Demand;
import slotwright.platform.contract.ServiceTerms.Equipment;
import slotwright.platform.contract.ServiceTerms.Level;
import slotwright.platform.contract.ServiceTerms.Limit;
import slotwright.platform.contract.ServiceTerms.Means;
import slotwright.platform.contract.ServiceTerms.Prices;
import slotwright.platform.contract.ServiceTerms.Processing;
import slotwright.platform.contract.ServiceTerms.Question;
import slotwright.platform.contract.ServiceTerms.Rules;
import slotwright.platform.contract.ServiceTerms.Site;
import slotwright.platform.contract.Topics;
import slotwright.platform.money.Money;

/** A version of a service to be told: an hour for 100 euros, everywhere, at no terms, unless a test says otherwise. */
public final class Offering {

    private final UUID service;
    private int minutes = 60;
    private int cleanup;
    private String price = "100.00";
    private boolean retired;
    private List<LinkedAddOn> addOns = List.of();
    private Demand demand;
    private BigDecimal multipleServices;
    private BigDecimal loyalty;
    private BigDecimal tax;
    private Integer perDay;
    private String tier;
    private List<Limit> limits = List.of();
    private List<Question> questions = List.of();
    private Processing processing;
    private final Map<String, Level> levels = new LinkedHashMap<>();
    private Site site;
    private String experience;
    private boolean certifiedOnly;
    private List<Equipment> equipment = List.of();

    private Set<String> leftOut = Set.of();

    private Offering(UUID service) {
        this.service = service;
    }

    public static Offering of(UUID service) {
        return new Offering(service);
    }

    public Offering minutes(int value) {
        minutes = value;
        return this;
    }

    public Offering cleanup(int value) {
        cleanup = value;
        return this;
    }

    public Offering price(String amount) {
        price = amount;
        return this;
    }

    public Offering retired() {
        retired = true;
        return this;
    }

    public Offering addOns(LinkedAddOn... links) {
        addOns = List.of(links);
        return this;
    }

    /** Half as much again as soon as more than this share of the date is taken. */
    public Offering dearAbove(String share) {
        demand = new Demand(BigDecimal.ZERO, new BigDecimal("0.5"), BigDecimal.ZERO, new BigDecimal(share), 0);
        return this;
    }

    /** Half of it, however little is taken, for who comes so soon. */
    public Offering cheapWithin(int hours) {
        demand = new Demand(new BigDecimal("0.5"), BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, hours);
        return this;
    }

    /** By the names of the location's defaults; it keeps the value that it has for where there is none. */
    public Offering leavingOut(String... keys) {
        leftOut = Set.of(keys);
        return this;
    }

    public Offering multipleServicesDiscount(String rate) {
        multipleServices = new BigDecimal(rate);
        return this;
    }

    public Offering loyaltyDiscount(String rate) {
        loyalty = new BigDecimal(rate);
        return this;
    }

    public Offering taxRate(String rate) {
        tax = new BigDecimal(rate);
        return this;
    }

    public Offering mostPerCustomerAndDay(int most) {
        perDay = most;
        return this;
    }

    public Offering mostPerCustomer(String per, int most) {
        limits = List.of(new Limit(per, "customer", most));
        return this;
    }

    public Offering asking(Question... asked) {
        questions = List.of(asked);
        return this;
    }

    /** Works by itself for a while: the person is free. */
    public Offering processing(int afterMinutes, int forMinutes) {
        processing = new Processing(afterMinutes, forMinutes);
        return this;
    }

    public Offering level(String level, String pricePercent, int minutesDelta) {
        levels.put(level, new Level(new BigDecimal(pricePercent), minutesDelta));
        return this;
    }

    public Offering at(Site needed) {
        site = needed;
        return this;
    }

    public Offering forCertifiedOnly() {
        certifiedOnly = true;
        return this;
    }

    public Offering by(String lowestExperience) {
        experience = lowestExperience;
        return this;
    }

    public Offering with(String kind, int quantity) {
        equipment = List.of(new Equipment(kind, quantity));
        return this;
    }

    public Offering onlyFor(String loyaltyTier) {
        tier = loyaltyTier;
        return this;
    }

    /** Tells it, and waits until it has arrived. */
    public void tell(Announcer announcer, long version) {
        announcer.tell(
                Topics.SERVICES,
                service + "/" + version,
                CatalogEvents.SERVICE_PUBLISHED,
                service.toString(),
                version,
                version(version));
        announcer.awaitService(service, version);
    }

    private ServiceVersion version(long version) {
        return new ServiceVersion(
                service,
                version,
                "care",
                "Care",
                "exterior",
                retired,
                minutes,
                0,
                0,
                0,
                cleanup,
                Money.of(price, "EUR"),
                true,
                1,
                Set.of(),
                Set.of(),
                0,
                90,
                addOns,
                new ServiceTerms(
                        null,
                        null,
                        prices(),
                        site,
                        new Means(1, 1, experience, equipment, null, certifiedOnly),
                        rules(),
                        questions,
                        levels,
                        processing),
                leftOut);
    }

    private Prices prices() {
        return new Prices(Map.of(), null, null, null, null, null, demand, multipleServices, loyalty, tax);
    }

    private Rules rules() {
        return new Rules(null, null, null, perDay, tier, false, 24, null, 3, 24, limits, 0, null, null);
    }
}
