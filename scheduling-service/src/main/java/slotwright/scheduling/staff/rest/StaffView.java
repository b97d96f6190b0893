package slotwright.scheduling.staff.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Role;
import slotwright.platform.contract.StaffTerms;
import slotwright.platform.money.Money;
import slotwright.scheduling.staff.store.StaffRow;

/** @param hourlyRate left out where nobody said it, and where it is none of the caller's business */
public record StaffView(
        UUID id,
        long version,
        String name,
        boolean active,
        UUID homeLocationId,
        Collection<String> skills,
        String experienceLevel,
        Map<String, BigDecimal> skillRatings,
        Collection<UUID> certifiedServices,
        @JsonInclude(JsonInclude.Include.NON_NULL) Money hourlyRate,
        Instant createdAt,
        Instant updatedAt) {

    /** As this caller may see the person. */
    static StaffView of(StaffRow row, Caller who) {
        StaffTerms terms = row.details().terms();
        return new StaffView(
                row.id(),
                row.version(),
                row.details().name(),
                row.details().active(),
                row.homeLocationId(),
                row.details().skills(),
                row.details().experienceLevel(),
                terms.skillRatings(),
                terms.certifiedServices(),
                seesPay(who, row.id()) ? terms.hourlyRate() : null,
                row.createdAt(),
                row.updatedAt());
    }

    /** Who only works there sees his own. */
    private static boolean seesPay(Caller who, UUID staffId) {
        return Stream.of(Role.MANAGER, Role.ADMIN, Role.AUDITOR).anyMatch(who.roles()::contains)
                || staffId.equals(who.staffId());
    }
}
