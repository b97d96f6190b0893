package slotwright.booking.reservation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import slotwright.booking.reservation.model.Overrides;
import slotwright.platform.availability.Waiver;
import slotwright.platform.json.MultiLine;
import slotwright.platform.problem.Violations;

/**
 * A rule that staff decide against.
 *
 * @param rule {@code notice}, {@code horizon}, {@code grid}, {@code closed}, {@code limit},
 *     {@code break} or {@code season}
 * @param reason in the caller's own words, kept in the audit log
 */
public record OverrideRequest(
        @NotNull @Size(max = 32) String rule, @NotBlank @MultiLine @Size(max = 500) String reason) {

    /** More than there are rules. */
    static final int MOST = 10;

    /** @param requests null where there are none */
    static Overrides overrides(List<OverrideRequest> requests) {
        if (requests == null) {
            return Overrides.NONE;
        }
        Violations errors = new Violations();
        List<Overrides.Given> given = new ArrayList<>();
        Set<Waiver> named = EnumSet.noneOf(Waiver.class);
        for (int i = 0; i < requests.size(); i++) {
            String pointer = "/overrides/" + i + "/rule";
            Optional<Waiver> rule = rule(requests.get(i).rule());
            if (rule.isEmpty()) {
                errors.add(pointer, "unknown-rule", "must be one of " + offered());
            } else if (named.add(rule.get())) {
                given.add(new Overrides.Given(rule.get(), requests.get(i).reason()));
            } else {
                errors.add(pointer, "duplicate", "stands here twice");
            }
        }
        errors.throwIfAny();
        return new Overrides(given);
    }

    private static Optional<Waiver> rule(String code) {
        return Waiver.offered().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static String offered() {
        return Waiver.offered().stream().map(Waiver::code).collect(Collectors.joining(", "));
    }
}
