package slotwright.analytics.daily.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Status;

/**
 * What one booking adds to its day.
 *
 * @param personRef the customer's opaque reference; null if nobody is named
 */
public record Contribution(FigureKey key, Status status, BigDecimal amount, UUID personRef, List<UUID> staffIds) {

    public Contribution {
        if (status == Status.DRAFT) {
            throw new IllegalArgumentException("a hold never counts");
        }
        staffIds = staffIds.stream().distinct().sorted().toList();
    }

    public Figures figures() {
        return Figures.one(status, amount);
    }

    /** Who is there because of this booking: nobody once it is cancelled; a missed visit still had its staff. */
    public List<Presence> presences() {
        List<Presence> presences = new ArrayList<>();
        if (status != Status.CANCELLED) {
            staffIds.forEach(staff -> presences.add(new Presence(key, Presence.Role.STAFF, staff)));
        }
        if (status != Status.CANCELLED && personRef != null) {
            presences.add(new Presence(key, Presence.Role.CUSTOMER, personRef));
        }
        return presences;
    }
}
