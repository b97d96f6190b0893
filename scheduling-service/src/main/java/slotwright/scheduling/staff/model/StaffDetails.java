package slotwright.scheduling.staff.model;

import java.util.SortedSet;
import java.util.UUID;

/** What people enter about a staff member. The name stays in this service. */
public record StaffDetails(String name, boolean active, UUID homeLocationId, SortedSet<String> skills) {}
