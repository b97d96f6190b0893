package slotwright.scheduling.location.model;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.SortedSet;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.LocationTerms;
import slotwright.platform.contract.SchedulingEvents.PeakHours;

/**
 * What people enter about a location, holidays aside.
 *
 * @param address for people, or null
 * @param contact for people, or null
 * @param bays how many visits there is room for at once
 * @param weekendDays ISO days, 1 is Monday
 */
public record LocationDetails(
        String name,
        boolean active,
        ZoneId zone,
        Currency currency,
        String address,
        String contact,
        int bays,
        SortedSet<Integer> weekendDays,
        List<PeakHours> peakHours,
        PriceTerms prices,
        Facilities facilities,
        LocationTerms terms) {

    /** What cannot change under a booking that is still to come: its time and its price would mean something else. */
    public boolean movesBookings(LocationDetails changed) {
        return !zone.equals(changed.zone) || !currency.equals(changed.currency);
    }
}
