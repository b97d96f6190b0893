package slotwright.catalog.offering.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import slotwright.catalog.offering.model.PricedService.Place;

/**
 * The cheapest of services that arrive in the order of what they may cost at least, then of their ids, each with its
 * price. Since no price lies below that, the first ones are known long before all have arrived.
 */
public final class CheapestFirst {

    private final int wanted;
    private final BigDecimal budget;
    private final Place after;
    private final TreeMap<Place, PricedService> found = new TreeMap<>();

    /**
     * @param wanted how many
     * @param budget the highest price, or null
     * @param after the place behind which they begin, or null
     */
    public CheapestFirst(int wanted, BigDecimal budget, Place after) {
        this.wanted = wanted;
        this.budget = budget;
        this.after = after;
    }

    public void offer(PricedService service) {
        Place place = service.place();
        if (isAffordable(place.total()) && (after == null || place.compareTo(after) > 0)) {
            found.put(place, service);
            if (found.size() > wanted) {
                found.pollLastEntry();
            }
        }
    }

    /** @param bound below which no price of a service lies that has not arrived yet */
    public boolean isComplete(BigDecimal bound) {
        return !isAffordable(bound)
                || found.size() == wanted && found.lastKey().total().compareTo(bound) <= 0;
    }

    public List<PricedService> found() {
        return List.copyOf(found.values());
    }

    private boolean isAffordable(BigDecimal price) {
        return budget == null || price.compareTo(budget) <= 0;
    }
}
