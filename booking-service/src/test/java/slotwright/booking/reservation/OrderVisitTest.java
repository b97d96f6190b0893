package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.reference.model.SeenVersions;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.platform.availability.Waiver;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

class OrderVisitTest {

    private static final OrderVisit OF_A_CUSTOMER = new OrderVisit(null, new CurrentCaller() {
        @Override
        public Caller get() {
            return new Caller("ann", "customer");
        }
    });

    @Test
    void overridesAreForStaffOnly() {
        Overrides grid = new Overrides(List.of(new Overrides.Given(Waiver.GRID, "I am late")));
        Problem refused = assertThrows(Problem.class, () -> OF_A_CUSTOMER.order(null, wanted(grid), null));
        assertEquals(ProblemType.FORBIDDEN, refused.type());
    }

    private static WantedVisit wanted(Overrides overrides) {
        return new WantedVisit(
                UUID.randomUUID(),
                List.of(),
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
                overrides);
    }
}
