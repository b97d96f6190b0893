package slotwright.scheduling.location.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.contract.SchedulingEvents.PeakHours;
import slotwright.scheduling.location.model.LocationDetails;
import slotwright.scheduling.location.store.LocationRow;

/** As {@link LocationRequest}, with what the server adds. */
public record LocationView(
        UUID id,
        long version,
        String name,
        boolean active,
        String timeZone,
        String currency,
        String address,
        String contact,
        int bays,
        Collection<Integer> weekendDays,
        List<PeakHours> peakHours,
        List<SeasonBody> seasons,
        BigDecimal taxRate,
        boolean pricesIncludeTax,
        FacilitiesBody facilities,
        DefaultsBody defaults,
        Collection<String> requiredContact,
        ServiceAreaBody serviceArea,
        List<Holiday> holidays,
        Instant createdAt,
        Instant updatedAt) {

    static LocationView of(LocationRow row) {
        LocationDetails details = row.details();
        return new LocationView(
                row.id(),
                row.version(),
                details.name(),
                details.active(),
                details.zone().getId(),
                details.currency().getCurrencyCode(),
                details.address(),
                details.contact(),
                details.bays(),
                details.weekendDays(),
                details.peakHours(),
                details.prices().seasons().stream().map(SeasonBody::of).toList(),
                details.prices().taxRate(),
                details.prices().pricesIncludeTax(),
                FacilitiesBody.of(details.facilities()),
                DefaultsBody.of(details.terms().defaults()),
                new TreeSet<>(details.terms().requiredContact()),
                ServiceAreaBody.of(details.terms().serviceArea()),
                row.holidays(),
                row.createdAt(),
                row.updatedAt());
    }
}
