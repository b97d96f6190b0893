package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.reference.model.SeenVersions;
import slotwright.booking.reservation.model.OrderedService;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.platform.availability.Waiver;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Role;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

class OrderVisitTest {

    private static final Caller CUSTOMER = new Caller("ann", Set.of(Role.CUSTOMER), Set.of(), null);

    @Test
    void overridesAreForStaffOnly() {
        Overrides grid = new Overrides(List.of(new Overrides.Given(Waiver.GRID, "I am late")));
        Problem refused = assertThrows(Problem.class, () -> new OrderVisit(null, null, null, null, null)
                .order(null, wanted(grid), null, CUSTOMER));
        assertEquals(ProblemType.FORBIDDEN, refused.type());
    }

    @Test
    void overridesAreForTheStaffOfTheLocationOnly() {
        Overrides grid = new Overrides(List.of(new Overrides.Given(Waiver.GRID, "I am late")));
        Caller elsewhere = new Caller("bob", Set.of(Role.STAFF, Role.MANAGER), Set.of(UUID.randomUUID()), null);
        Problem refused = assertThrows(Problem.class, () -> new OrderVisit(null, null, null, null, null)
                .order(null, wanted(grid), null, elsewhere));
        assertEquals(ProblemType.FORBIDDEN, refused.type());
    }

    private static WantedVisit wanted(Overrides overrides) {
        return new WantedVisit(
                List.of(new OrderedService("", UUID.randomUUID(), null, List.of())),
                UUID.randomUUID(),
                "2027-03-01T10:00:00Z",
                null,
                null,
                1,
                null,
                SeenVersions.NONE,
                "web",
                null,
                null,
                null,
                null,
                null,
                overrides);
    }
}
