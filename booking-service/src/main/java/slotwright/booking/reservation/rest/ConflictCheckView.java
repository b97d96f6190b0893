package slotwright.booking.reservation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.availability.Waiver;
import slotwright.platform.time.TimeRange;

/**
 * What stands against a visit; no word about anybody else.
 *
 * @param warnings what stands against nothing, but staff should look after; left out where there is none, and for
 *     customers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConflictCheckView(boolean hasConflict, List<ConflictView> conflicts, List<WarningView> warnings) {

    private static final String FACILITY_UNKNOWN = "facility-unknown";

    /**
     * @param kind {@code staff}, {@code capacity}, {@code equipment}, {@code closed}, {@code limit} or {@code rule}
     * @param code of the rule, with {@code limit} and {@code rule} only
     * @param resource what is taken, not with {@code limit} and {@code rule}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConflictView(String kind, String code, UUID resource, Instant overlapStart, Instant overlapEnd) {}

    /**
     * @param code {@code facility-unknown}
     * @param unknown what the visit needs and nobody said whether the location has it: {@code indoor}, {@code power},
     *     {@code water}, {@code width}, {@code length}, {@code level}
     */
    public record WarningView(String code, List<String> unknown) {}

    /** @param visit the time asked for, which a broken rule is about as a whole */
    public static ConflictCheckView of(Decision decision, TimeRange visit) {
        List<ConflictView> found = new ArrayList<>();
        if (decision instanceof Decision.Refused refused) {
            refused.conflicts()
                    .forEach(one -> found.add(new ConflictView(
                            one.kind().code(),
                            null,
                            one.resourceId(),
                            one.overlap().from(),
                            one.overlap().to())));
            refused.violations()
                    .forEach(one -> found.add(new ConflictView(kind(one), one.code(), null, visit.from(), visit.to())));
        }
        return new ConflictCheckView(!found.isEmpty(), found, null);
    }

    /** The same for staff. */
    public ConflictCheckView warnedOf(List<String> unknownFacilities) {
        return unknownFacilities.isEmpty()
                ? this
                : new ConflictCheckView(
                        hasConflict, conflicts, List.of(new WarningView(FACILITY_UNKNOWN, unknownFacilities)));
    }

    private static String kind(Violation violation) {
        Waiver waiver = violation.rule().waiver();
        if (waiver == Waiver.CLOSED) {
            return "closed";
        }
        return waiver == Waiver.LIMIT ? "limit" : "rule";
    }
}
