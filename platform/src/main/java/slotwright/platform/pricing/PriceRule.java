package slotwright.platform.pricing;

/** The rules that write lines of a price, in the order in which they count. */
public enum PriceRule {

    /** What the service costs at the location, or everywhere. */
    BASE("base"),
    /** Somebody of this experience does it. */
    LEVEL("level"),
    /** What an add-on costs, each unit. */
    ADD_ON("add-on"),
    /** The visit starts within the location's peak hours. */
    PEAK("peak"),
    /** The visit starts on one of the location's days of weekend. */
    WEEKEND("weekend"),
    /** The visit starts on a holiday on which the location is open. */
    HOLIDAY("holiday"),
    /** The window that owns the start has its own prices. */
    WINDOW("window"),
    /** The window that owns the start has its own prices on open holidays. */
    WINDOW_HOLIDAY("window-holiday"),
    /** The visit starts in a season of the location. */
    SEASON("season"),
    /** Much of the time of those who could do it is taken already. */
    DEMAND_HIGH("demand-high"),
    /** Little of the time of those who could do it is taken, and the visit is near. */
    DEMAND_LOW("demand-low"),
    /** No more than this, however many premiums there are. */
    CAP("cap"),
    /** Several distinct services in one visit. */
    PACKAGE("package", true),
    /** All services of a package of the catalog in one visit. */
    PACKAGE_OFFER("package-offer", true),
    /** The customer comes often. */
    LOYALTY("loyalty", true),
    /** No less than this, however many discounts there are; a promotion alone goes below. */
    FLOOR("floor"),
    /** The customer named a code. */
    PROMOTION("promotion", true),
    /** The prices do not hold the tax, so that it is added. */
    TAX("tax");

    private final String text;
    private final boolean discount;

    PriceRule(String text) {
        this(text, false);
    }

    PriceRule(String text, boolean discount) {
        this.text = text;
        this.discount = discount;
    }

    /** As lines name it. */
    public String text() {
        return text;
    }

    /** Whether its lines count as {@link Price#discount}, not as part of {@link Price#subtotal}. */
    public boolean isDiscount() {
        return discount;
    }

    static PriceRule of(Price.Line line) {
        for (PriceRule rule : values()) {
            if (rule.text.equals(line.rule())) {
                return rule;
            }
        }
        throw new IllegalArgumentException("no rule " + line.rule());
    }
}
