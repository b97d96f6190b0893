package slotwright.scheduling.availability.rest;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import slotwright.platform.availability.Rank;
import slotwright.platform.pricing.ChosenAddOn;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.availability.model.MinVersion;
import slotwright.scheduling.availability.model.VisitQuery;
import slotwright.scheduling.availability.model.WantedService;

/** What every question about availability says of the visit, as it comes. */
public class VisitParameters {

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

    /** How many come; 1 unless told. */
    @RestQuery
    Integer partySize;

    /** IANA id of the zone in which the answer tells its times; the location's unless told. */
    @RestQuery
    String timeZone;

    /** The {@code availabilityVersion} of a booking that the answer has to know of. */
    @RestQuery
    String minVersion;

    void check(Violations violations) {
        if (serviceId == null) {
            violations.add("?serviceId", "required", "is needed");
        }
        if (partySize != null && (partySize < 1 || partySize > 1_000)) {
            violations.add("?partySize", "out-of-range", "must be a whole number from 1 to 1000");
        }
        check("?", timeZone, minVersion, violations);
    }

    /** @param prefix of the names in pointers: {@code ?} for parameters, {@code /} for keys of a body */
    static void check(String prefix, String timeZone, String minVersion, Violations violations) {
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            violations.add(prefix + "timeZone", "unknown-zone", "must be an IANA time zone such as Europe/Berlin");
        }
        if (minVersion != null && MinVersion.parse(minVersion).isEmpty()) {
            violations.add(
                    prefix + "minVersion", "malformed", "must be the availabilityVersion of a booking, unchanged");
        }
    }

    /** @param rank as it came, or null */
    static void checkRank(String rank, Violations violations) {
        checkRank("?", rank, violations);
    }

    static void checkRank(String prefix, String rank, Violations violations) {
        if (rank != null && Rank.of(rank).isEmpty()) {
            violations.add(
                    prefix + "rank",
                    "unknown-value",
                    "must be one of "
                            + Arrays.stream(Rank.values()).map(Rank::code).collect(Collectors.joining(", ")));
        }
    }

    /** Once both checks found nothing. */
    VisitQuery query(String rank) {
        return new VisitQuery(
                List.of(new WantedService(
                        serviceId,
                        orNone(addOnId).stream()
                                .map(id -> new ChosenAddOn(id, 1))
                                .toList(),
                        null)),
                orNone(locationId),
                "?locationId",
                staffId,
                partySize == null ? 1 : partySize,
                rank(rank),
                zone(timeZone),
                version(minVersion));
    }

    static Rank rank(String checked) {
        return checked == null ? Rank.DEFAULT : Rank.of(checked).orElseThrow();
    }

    static ZoneId zone(String checked) {
        return checked == null ? null : ZoneId.of(checked);
    }

    static MinVersion version(String checked) {
        return checked == null ? MinVersion.ANY : MinVersion.parse(checked).orElseThrow();
    }

    private static <T> List<T> orNone(List<T> values) {
        return values == null ? List.of() : values;
    }
}
