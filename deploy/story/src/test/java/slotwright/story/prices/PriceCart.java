package slotwright.story.prices;

import java.time.LocalTime;
import java.util.List;

/**
 * A cart of the sheet with the price that it must have.
 *
 * @param only the one rule that makes its price another than that of the cart {@code beside}, or null
 * @param given what else there must be, such as a code; nothing in carts that need nothing else
 * @param day as {@link PriceDays} names it
 */
public record PriceCart(
        String name,
        String only,
        String beside,
        List<String> given,
        String location,
        String day,
        LocalTime time,
        List<Visit> visits,
        PriceText price) {

    /** A service with its add-ons. */
    public record Visit(String service, List<AddOn> addOns) {}

    public record AddOn(String name, int quantity) {}

    @Override
    public String toString() {
        return name;
    }
}
