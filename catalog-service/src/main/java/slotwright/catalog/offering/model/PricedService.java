package slotwright.catalog.offering.model;

import java.math.BigDecimal;
import java.util.Comparator;
import slotwright.platform.pricing.Price;

/** A service and what it costs on a date. */
public record PricedService(OfferedService service, Price price) {

    /** Where it stands among others: the cheapest first, equal ones by what they may cost at least, then by id. */
    public record Place(BigDecimal total, BigDecimal lowest, String id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::total).thenComparing(Place::lowest).thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    public Place place() {
        return new Place(
                price.total().amount(),
                service.definition().lowestPrice().amount(),
                service.id().toString());
    }
}
