package slotwright.scheduling.availability.rest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.availability.model.MinVersion;
import slotwright.scheduling.availability.model.SlotQuery;

/** The parameters of a question about availability, as they come. */
public class AvailabilityQuery {

    /** The service. */
    @RestQuery
    UUID serviceId;

    /** Add-ons, one unit of each. */
    @RestQuery
    List<UUID> addOnId;

    /** Locations; those of the service where it names some. */
    @RestQuery
    List<UUID> locationId;

    /** The only person wanted. */
    @RestQuery
    UUID staffId;

    /** First local date at the location. */
    @RestQuery
    LocalDate from;

    /** Last local date at the location, inclusive. */
    @RestQuery
    LocalDate to;

    /** How many come; 1 unless told. */
    @RestQuery
    Integer partySize;

    /** IANA id of the zone in which the answer tells its times; the location's unless told. */
    @RestQuery
    String timeZone;

    /** The {@code availabilityVersion} of a booking that the answer has to know of. */
    @RestQuery
    String minVersion;

    SlotQuery checked(int mostDays) {
        Violations violations = new Violations();
        require(violations, "serviceId", serviceId);
        require(violations, "from", from);
        require(violations, "to", to);
        checkDates(violations, mostDays);
        checkOthers(violations);
        violations.throwIfAny();
        return new SlotQuery(
                serviceId,
                orNone(addOnId),
                orNone(locationId),
                staffId,
                from,
                to,
                partySize == null ? 1 : partySize,
                timeZone == null ? null : ZoneId.of(timeZone),
                minVersion == null
                        ? MinVersion.ANY
                        : MinVersion.parse(minVersion).orElseThrow());
    }

    private void checkDates(Violations violations, int mostDays) {
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            violations.add("?to", "order", "must not be before from");
        } else if (ChronoUnit.DAYS.between(from, to) >= mostDays) {
            violations.add("?to", "out-of-range", "must be at most " + mostDays + " days, both dates included");
        }
    }

    private void checkOthers(Violations violations) {
        if (partySize != null && (partySize < 1 || partySize > 1_000)) {
            violations.add("?partySize", "out-of-range", "must be a whole number from 1 to 1000");
        }
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            violations.add("?timeZone", "unknown-zone", "must be an IANA time zone such as Europe/Berlin");
        }
        if (minVersion != null && MinVersion.parse(minVersion).isEmpty()) {
            violations.add("?minVersion", "malformed", "must be the availabilityVersion of a booking, unchanged");
        }
    }

    private static void require(Violations violations, String name, Object value) {
        if (value == null) {
            violations.add("?" + name, "required", "is needed");
        }
    }

    private static <T> List<T> orNone(List<T> values) {
        return values == null ? List.of() : values;
    }
}
