package slotwright.scheduling.staff.model;

import java.util.SortedSet;
import java.util.UUID;

/**
 * What people enter about a staff member. The name stays in this service.
 *
 * @param experienceLevel one of {@link slotwright.platform.contract.Experience#LEVELS}, or null where nobody said
 */
public record StaffDetails(
        String name, boolean active, UUID homeLocationId, SortedSet<String> skills, String experienceLevel) {}
