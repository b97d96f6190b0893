package slotwright.scheduling.day.model;

import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.StaffDay;

/**
 * A day is computed without version and version of the zone data, so that two computations of the same content
 * are equal; it gets both when it is published.
 */
public final class UnnumberedDays {

    static final long VERSION = 0;
    static final String ZONE_DATA = "";

    private UnnumberedDays() {}

    public static ResourceDay numbered(ResourceDay day, long version, String zoneData) {
        if (day instanceof LocationDay location) {
            return numbered(location, version, zoneData);
        }
        return numbered((StaffDay) day, version, zoneData);
    }

    private static LocationDay numbered(LocationDay day, long version, String zoneData) {
        return new LocationDay(
                day.resourceId(),
                day.date(),
                day.zone(),
                day.dayStart(),
                day.nextDayStart(),
                version,
                zoneData,
                day.bays(),
                day.windows(),
                day.closed());
    }

    private static StaffDay numbered(StaffDay day, long version, String zoneData) {
        return new StaffDay(
                day.resourceId(),
                day.locationId(),
                day.date(),
                day.zone(),
                day.dayStart(),
                day.nextDayStart(),
                version,
                zoneData,
                day.spans(),
                day.closed(),
                day.limits(),
                day.breaks(),
                day.wantedBreaks(),
                day.wishes());
    }
}
