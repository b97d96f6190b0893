package slotwright.scheduling.absence.model;

import java.util.List;
import java.util.UUID;

/**
 * What those are offered whose visits an absence meets.
 *
 * @param allowsRescheduling whether they may choose another time
 * @param locationIds other places that can be offered
 * @param staffIds other people
 * @param compensation in the words of the business, or null
 */
public record Amends(boolean allowsRescheduling, List<UUID> locationIds, List<UUID> staffIds, String compensation) {

    public static final Amends NONE = new Amends(true, List.of(), List.of(), null);

    public Amends {
        locationIds = locationIds == null ? List.of() : List.copyOf(locationIds);
        staffIds = staffIds == null ? List.of() : List.copyOf(staffIds);
    }
}
