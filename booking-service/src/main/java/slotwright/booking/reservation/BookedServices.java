package slotwright.booking.reservation;

import java.math.BigDecimal;
import slotwright.platform.contract.BookingEvents.BookedAddOn;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.pricing.Selection;
import slotwright.platform.pricing.Selection.SelectedAddOn;

/** What was chosen, as a booking keeps it: minutes and prices of add-ons are those of all their units together. */
final class BookedServices {

    private BookedServices() {}

    static BookedService of(Selection selection) {
        ServiceVersion service = selection.service();
        return new BookedService(
                service.serviceId(),
                service.version(),
                service.category(),
                service.durationMinutes(),
                service.basePrice(),
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
