package slotwright.booking.reservation.model;

import java.util.List;
import java.util.UUID;
import slotwright.platform.pricing.ChosenAddOn;

/**
 * One of the services that somebody wants in a visit.
 *
 * @param pointer where it stands in the request, to say what is wrong with it; empty where it is the only one
 * @param pinnedVersion in which it was promised or booked before, or null for the current one
 * @param addOns as they were chosen; those that the service requires need not be among them
 * @param kept whether it is in a booking already: it keeps these add-ons and gets no others
 */
public record OrderedService(
        String pointer, UUID serviceId, Long pinnedVersion, List<ChosenAddOn> addOns, boolean kept) {

    public OrderedService {
        addOns = List.copyOf(addOns);
    }

    public OrderedService(String pointer, UUID serviceId, Long pinnedVersion, List<ChosenAddOn> addOns) {
        this(pointer, serviceId, pinnedVersion, addOns, false);
    }

    public OrderedService pinnedTo(long version) {
        return new OrderedService(pointer, serviceId, version, addOns, kept);
    }
}
