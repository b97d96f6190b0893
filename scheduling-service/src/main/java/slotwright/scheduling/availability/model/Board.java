package slotwright.scheduling.availability.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import slotwright.platform.availability.Taken;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.StaffDay;

/**
 * Everything about one location on one local date that availability is computed from.
 *
 * @param load how much of what booking-service said about this location and date is in it
 * @param day null for a date that does not exist or is out of reach
 * @param staffDays of everyone who works here on the date, whole days with spans elsewhere too
 * @param taken what is taken of the location and its equipment and, anywhere, of these people
 */
public record Board(
        UUID locationId, LocalDate date, Version load, LocationDay day, List<StaffDay> staffDays, List<Taken> taken) {}
