package slotwright.platform.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.money.Money;

/**
 * On what terms a service is offered, in one version of it: prices, what it needs, and rules. Rates are fractions of
 * one, multipliers are factors; null means that there is no such rule.
 *
 * @param delivery {@code at_location}, {@code at_customer} or {@code online}
 * @param compatibleWith what it is for, such as a kind of vehicle; {@code universal} means anything
 * @param levels what another experience of the person changes, by level; empty in events from before there were any
 * @param processing when the person is free meanwhile, or null
 */
public record ServiceTerms(
        String delivery,
        Set<String> compatibleWith,
        Prices prices,
        Site site,
        Means means,
        Rules rules,
        List<Question> questions,
        Map<String, Level> levels,
        Processing processing) {

    public static final String AT_LOCATION = "at_location";
    public static final String UNIVERSAL = "universal";

    /** Of a service that says nothing about itself. */
    public static final ServiceTerms NONE = new ServiceTerms(null, null, null, null, null, null, null, null, null);

    public ServiceTerms {
        delivery = delivery == null ? AT_LOCATION : delivery;
        compatibleWith = compatibleWith == null ? Set.of(UNIVERSAL) : Set.copyOf(compatibleWith);
        prices = prices == null ? Prices.NONE : prices;
        site = site == null ? Site.NONE : site;
        means = means == null ? Means.NONE : means;
        rules = rules == null ? Rules.NONE : rules;
        questions = questions == null ? List.of() : List.copyOf(questions);
        levels = levels == null ? Map.of() : Map.copyOf(levels);
    }

    /** What a person of this level changes, or null where the service says nothing about it. */
    public Level level(String name) {
        return name == null ? null : levels.get(name);
    }

    /**
     * @param pricePercent of the base price, or of the location's, that a person of this level costs; 100 changes
     *     nothing
     * @param minutesDelta added to the duration, may be negative
     */
    public record Level(BigDecimal pricePercent, int minutesDelta) {}

    /**
     * A gap in which the service works by itself: the person is free, the bay is not.
     *
     * @param afterMinutes from the start of the service to the gap
     * @param minutes of the gap
     */
    public record Processing(int afterMinutes, int minutes) {}

    /**
     * What becomes of the base price.
     *
     * @param locationPrices instead of the base price, by location
     * @param minPrice the floor of the service's own price, add-ons aside
     * @param maxPrice its cap
     * @param multipleServicesDiscount taken off where a visit has two or more distinct services
     * @param loyaltyDiscount taken off for a customer with a tier
     * @param taxRate instead of the location's
     */
    public record Prices(
            Map<UUID, Money> locationPrices,
            Money minPrice,
            Money maxPrice,
            BigDecimal peakHourMultiplier,
            BigDecimal weekendMultiplier,
            BigDecimal holidayMultiplier,
            Demand demand,
            BigDecimal multipleServicesDiscount,
            BigDecimal loyaltyDiscount,
            BigDecimal taxRate) {

        public static final Prices NONE = new Prices(null, null, null, null, null, null, null, null, null, null);

        public Prices {
            locationPrices = locationPrices == null ? Map.of() : Map.copyOf(locationPrices);
        }
    }

    /**
     * @param lowDiscount taken off below {@code lowBelow}, only where the visit starts within {@code lowWithinHours}
     * @param highPremium added above {@code highAbove}
     */
    public record Demand(
            BigDecimal lowDiscount,
            BigDecimal highPremium,
            BigDecimal lowBelow,
            BigDecimal highAbove,
            int lowWithinHours) {}

    /** What the place must have, the location or the customer's site. */
    public record Site(
            boolean indoorRequired,
            boolean powerSourceRequired,
            boolean waterAccessRequired,
            Space space,
            Weather weather) {

        public static final Site NONE = new Site(false, false, false, null, null);
    }

    public record Space(BigDecimal minWidthFeet, BigDecimal minLengthFeet, boolean levelSurface) {}

    public record Weather(
            BigDecimal maxWindSpeedMph,
            BigDecimal minTemperatureF,
            BigDecimal maxTemperatureF,
            boolean noPrecipitation) {}

    /**
     * @param experienceLevel the lowest that will do, or null
     * @param certifiedOnly whether only those do it who are certified for this service
     */
    public record Means(
            int minStaff,
            int maxStaff,
            String experienceLevel,
            List<Equipment> equipment,
            Supplies supplies,
            boolean certifiedOnly) {

        public static final Means NONE = new Means(1, 1, null, null, null, false);

        public Means {
            equipment = equipment == null ? List.of() : List.copyOf(equipment);
        }
    }

    public record Equipment(String kind, int quantity) {}

    /** @param usage quantity by name of the supply, for one visit */
    public record Supplies(Money estimatedCost, Map<String, BigDecimal> usage) {

        public Supplies {
            usage = usage == null ? Map.of() : Map.copyOf(usage);
        }
    }

    /**
     * Rules of booking besides notice and horizon.
     *
     * @param availableDays ISO weekdays of the local start date, 1 is Monday; empty means all
     * @param blackoutDates local start dates on which it is not offered
     * @param season in which it is offered, or null for the whole year
     * @param maxBookingsPerCustomerPerDay by local start date; null means no limit
     * @param loyaltyTierRequired the lowest tier that may book it, or null
     */
    public record Rules(
            Set<Integer> availableDays,
            Set<LocalDate> blackoutDates,
            TimeOfYear season,
            Integer maxBookingsPerCustomerPerDay,
            String loyaltyTierRequired,
            boolean requiresApproval,
            int approvalHours,
            Cancellation cancellation,
            int maxReschedules,
            int rescheduleUntilHours,
            List<Limit> limits,
            int travelMinutes,
            Deposit deposit,
            Money noShowFee) {

        public static final Rules NONE =
                new Rules(null, null, null, null, null, false, 24, null, 3, 24, null, 0, null, null);

        public Rules {
            availableDays = availableDays == null ? Set.of() : Set.copyOf(availableDays);
            blackoutDates = blackoutDates == null ? Set.of() : Set.copyOf(blackoutDates);
            cancellation = cancellation == null ? Cancellation.DEFAULT : cancellation;
            limits = limits == null ? List.of() : List.copyOf(limits);
        }
    }

    /** Both days belong to it; {@code from} behind {@code to} goes over New Year. */
    public record TimeOfYear(MonthDay from, MonthDay to) {

        public boolean has(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            return from.isAfter(to) ? !day.isBefore(from) || !day.isAfter(to) : !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Elapsed hours before the start, and the percent of what was paid that is given back from then on. */
    public record Cancellation(int freeHours, int partialHours, int partialPercent, int lateHours, int latePercent) {

        public static final Cancellation DEFAULT = new Cancellation(48, 24, 50, 12, 25);
    }

    /**
     * @param per {@code day}, {@code week} or {@code month}
     * @param of {@code customer}, {@code staff} or {@code service}
     */
    public record Limit(String per, String of, int max) {}

    /** @param percent of the total, or null where it is an amount */
    public record Deposit(BigDecimal percent, Money amount, int dueMinutes) {}

    /**
     * Something to be answered when booking.
     *
     * @param type {@code text}, {@code number}, {@code yes_no}, {@code choice} or {@code date}
     * @param options of a choice
     */
    public record Question(String key, String label, String type, boolean required, List<String> options) {

        public Question {
            options = options == null ? List.of() : List.copyOf(options);
        }
    }
}
