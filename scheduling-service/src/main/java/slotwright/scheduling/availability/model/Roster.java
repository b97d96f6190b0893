package slotwright.scheduling.availability.model;

import java.time.ZoneId;
import java.util.List;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.Staff;

/** A location with everyone who may be met there, by name. */
public record Roster(Location location, List<Member> members) {

    public record Member(Staff staff, String name) {}

    /** By whose clocks the location opens. */
    public ZoneId zone() {
        return ZoneId.of(location.zone());
    }
}
