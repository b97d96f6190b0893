package slotwright.platform.pricing;

/** The ordered steps that make a price. The same for a quote, a booking, and the indicative price of a slot. */
public final class Pricing {

    private Pricing() {}

    /** What the selection costs, add-ons by their effective unit price. */
    public static Price of(Selection selection) {
        throw new UnsupportedOperationException("written next");
    }
}
