package slotwright.scheduling.availability.model;

import java.util.List;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.Staff;

/** A location with everyone who may be met there, by name. */
public record Roster(Location location, List<Member> members) {

    public record Member(Staff staff, String name) {}
}
