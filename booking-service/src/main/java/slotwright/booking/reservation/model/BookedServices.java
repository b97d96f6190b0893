package slotwright.booking.reservation.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.BookedAddOn;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Selection;
import slotwright.platform.pricing.Selection.SelectedAddOn;

/**
 * What was chosen, as a booking keeps it, each service with its own minutes and its price before everything that its
 * time, its customer and its company make of it, both as they are with who does it. Minutes and prices of add-ons are those of all their units together.
 */
public final class BookedServices {

    private BookedServices() {}

    /**
     * @param locationId where it is done, which may have its own prices
     * @param level of the person who does it, who may take another time and price; or null
     */
    public static List<BookedService> of(List<Selection> selections, UUID locationId, String level) {
        return selections.stream().map(one -> of(one, locationId, level)).toList();
    }

    private static BookedService of(Selection selection, UUID locationId, String level) {
        ServiceVersion service = selection.service();
        ServiceTerms.Level changed = service.terms().level(level);
        Money price = service.terms().prices().locationPrices().getOrDefault(locationId, service.basePrice());
        return new BookedService(
                service.serviceId(),
                service.version(),
                service.category(),
                selection.ownMinutes(level),
                changed == null ? price : price.times(changed.pricePercent().movePointLeft(2)),
                selection.addOns().stream().map(BookedServices::of).toList());
    }

    private static BookedAddOn of(SelectedAddOn addOn) {
        return new BookedAddOn(
                addOn.link().addOnId(),
                addOn.quantity(),
                addOn.link().minutes() * addOn.quantity(),
                addOn.link().price().times(BigDecimal.valueOf(addOn.quantity())));
    }
}
