package slotwright.scheduling.location.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.scheduling.location.model.Equipment;
import slotwright.scheduling.location.model.LocationDetails;

public record LocationRow(
        UUID id,
        long version,
        LocationDetails details,
        List<Holiday> holidays,
        Equipment equipment,
        Instant createdAt,
        Instant updatedAt) {

    public LocationRow changed(LocationDetails newDetails, Instant now) {
        return new LocationRow(id, version + 1, newDetails, holidays, equipment, createdAt, now);
    }

    public LocationRow changed(List<Holiday> newHolidays, Instant now) {
        return new LocationRow(id, version + 1, details, newHolidays, equipment, createdAt, now);
    }

    public LocationRow changed(Equipment newEquipment, Instant now) {
        return new LocationRow(id, version + 1, details, holidays, newEquipment, createdAt, now);
    }

    public ZoneId zone() {
        return details.zone();
    }

    public Set<LocalDate> closedDates() {
        return holidays.stream().filter(Holiday::closed).map(Holiday::date).collect(Collectors.toSet());
    }

    /** As the other services know it. */
    public Location resource() {
        return new Location(
                id,
                details.active(),
                details.zone().getId(),
                details.currency(),
                details.weekendDays(),
                details.peakHours(),
                holidays,
                details.prices().seasons(),
                details.prices().taxRate(),
                details.prices().pricesIncludeTax(),
                details.facilities(),
                equipment.kinds(),
                details.terms());
    }
}
