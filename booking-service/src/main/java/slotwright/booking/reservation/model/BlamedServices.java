package slotwright.booking.reservation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.Engine;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.availability.Rule;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.availability.World;
import slotwright.platform.pricing.Selection;

/** Says which of several services break a rule that is about services: those that would break it alone, too. */
final class BlamedServices {

    /** As part of a violation: pointers into the request. */
    private static final String POINTERS = "services";

    private static final Set<Rule> ABOUT_SERVICES = EnumSet.of(
            Rule.NOTICE,
            Rule.HORIZON,
            Rule.SERVICE_NOT_RETIRED,
            Rule.SERVICE_AT_LOCATION,
            Rule.SAME_CURRENCY,
            Rule.FACILITIES,
            Rule.EQUIPMENT_THERE,
            Rule.CATEGORY_ALLOWED,
            Rule.SERVICE_ALLOWED,
            Rule.AVAILABLE_DAYS,
            Rule.BLACKOUT,
            Rule.SEASON,
            Rule.ADD_ONS_OFFERED);

    private BlamedServices() {}

    static Decision named(Decision decision, Plan plan, World world, Instant now) {
        if (plan.services().size() == 1
                || !(decision instanceof Decision.Refused refused)
                || refused.violations().stream().map(Violation::rule).noneMatch(ABOUT_SERVICES::contains)) {
            return decision;
        }
        List<Decision> alone = new ArrayList<>();
        for (Selection selection : plan.selections()) {
            VisitNeed need = VisitNeed.of(
                            List.of(selection),
                            plan.order().partySize(),
                            plan.order().staffWish())
                    .waiving(plan.order().waived());
            alone.add(Engine.decide(need, plan.order().start(), world, now));
        }
        return new Decision.Refused(
                refused.violations().stream()
                        .map(one -> named(one, plan, alone))
                        .toList(),
                refused.conflicts());
    }

    private static Violation named(Violation violation, Plan plan, List<Decision> alone) {
        if (!ABOUT_SERVICES.contains(violation.rule())) {
            return violation;
        }
        List<String> pointers = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            if (breaks(alone.get(i), violation.rule())) {
                pointers.add(plan.order().services().get(i).pointer());
            }
        }
        Map<String, Object> data = new HashMap<>(violation.data());
        data.put(POINTERS, pointers);
        return new Violation(violation.rule(), violation.limit(), violation.firstPossible(), data);
    }

    private static boolean breaks(Decision decision, Rule rule) {
        return decision instanceof Decision.Refused refused
                && refused.violations().stream().anyMatch(one -> one.rule() == rule);
    }
}
