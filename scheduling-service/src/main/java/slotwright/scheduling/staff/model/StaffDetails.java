package slotwright.scheduling.staff.model;

import java.util.SortedSet;
import java.util.UUID;
import slotwright.platform.contract.StaffTerms;

/**
 * What people enter about a staff member. The name stays in this service.
 *
 * @param experienceLevel one of {@link slotwright.platform.contract.Experience#LEVELS}, or null where nobody said
 * @param terms the hourly rate is in the currency of the home location
 */
public record StaffDetails(
        String name,
        boolean active,
        UUID homeLocationId,
        SortedSet<String> skills,
        String experienceLevel,
        StaffTerms terms) {}
