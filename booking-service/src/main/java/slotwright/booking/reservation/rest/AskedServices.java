package slotwright.booking.reservation.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import slotwright.booking.reservation.model.OrderedService;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

/** A request for a visit, which names its one service with its add-ons, or lists its services. */
public interface AskedServices extends CrossChecked {

    UUID serviceId();

    List<AddOnRequest> addOns();

    List<ServiceRequest> services();

    /** Exactly one of {@code serviceId} and {@code services}; {@code addOns} beside the former only. */
    @Override
    default void crossCheck(Findings findings) {
        if (services() == null && serviceId() == null) {
            findings.add("/serviceId", "required", "must be there, or services instead", "/services");
        }
        if (services() != null && serviceId() != null) {
            findings.add("/services", "one-spelling", "must not stand beside serviceId", "/serviceId");
        }
        if (services() != null && addOns() != null) {
            findings.add("/addOns", "one-spelling", "must stand in services, each with its service", "/services");
        }
    }

    /** In the order in which they are done. */
    default List<OrderedService> ordered() {
        if (services() == null) {
            return List.of(new OrderedService("", serviceId(), null, AddOnRequest.chosen(addOns())));
        }
        List<OrderedService> ordered = new ArrayList<>();
        for (ServiceRequest one : services()) {
            ordered.add(new OrderedService(
                    "/services/" + ordered.size(), one.serviceId(), null, AddOnRequest.chosen(one.addOns())));
        }
        return ordered;
    }
}
