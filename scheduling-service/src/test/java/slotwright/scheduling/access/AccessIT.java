package slotwright.scheduling.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.access.AccessMatrix;
import slotwright.scheduling.Sql;
import slotwright.scheduling.staff.store.StaffRepository;

/** Who may do what: each cell of the table is tried. */
@QuarkusTest
class AccessIT {

    @Inject
    Sql sql;

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        assertEquals(List.of(), new Requests(sql).matrix().faults());
    }

    @Test
    void aRepositoryThatForgetsTheScopeIsFound() {
        QuarkusMock.installMockForType(new StaffWithoutScope(), StaffRepository.class);
        AccessMatrix matrix = new Requests(sql).matrix();
        Map.of(
                        "getStaff", "staff, getStaff, foreign: 404 expected, but 200",
                        "listStaff", "manager, listStaff, foreign: is listed",
                        "changeStaff", "manager, changeStaff, foreign: what is foreign differs",
                        "addSchedule", "manager, addSchedule, foreign: what is foreign differs")
                .forEach((operation, fault) -> {
                    List<String> faults = matrix.faultsOf(operation);
                    assertTrue(faults.stream().anyMatch(each -> each.startsWith(fault)), faults.toString());
                });
    }
}
