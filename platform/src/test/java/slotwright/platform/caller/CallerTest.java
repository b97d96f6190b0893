package slotwright.platform.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final UUID HARBOUR = new UUID(0, 1);
    private static final UUID AIRPORT = new UUID(0, 2);

    @Test
    void personnelIsWhoWorksForTheBusiness() {
        assertTrue(Stream.of(Role.STAFF, Role.MANAGER, Role.ADMIN)
                .allMatch(role -> caller(role).isPersonnel()));
        assertFalse(Stream.of(Role.CUSTOMER, Role.AUDITOR, "Staff", "")
                .anyMatch(role -> caller(role).isPersonnel()));
        assertFalse(Caller.GUEST.isPersonnel());
        assertFalse(Caller.SYSTEM.isPersonnel());
    }

    @Test
    void theRecordsNameTheRoleThatSaysMost() {
        assertEquals("manager", caller(Role.CUSTOMER, Role.MANAGER, Role.STAFF).role());
        assertEquals("none", caller().role());
        assertEquals("guest", Caller.GUEST.role());
        assertEquals("system", Caller.SYSTEM.role());
    }

    @Test
    void anAdministratorReachesEverything() {
        assertEquals(Scope.ALL, caller(Role.ADMIN).acts());
        assertEquals(Scope.ALL, caller(Role.ADMIN).reads());
    }

    @Test
    void anAuditorReadsEverythingAndChangesNothing() {
        assertEquals(Scope.ALL, caller(Role.AUDITOR).reads());
        assertNothing(caller(Role.AUDITOR).acts());
    }

    @Test
    void staffAndManagersReachTheirLocations() {
        for (String role : List.of(Role.STAFF, Role.MANAGER)) {
            var condition = caller(role).acts().on("location_id", "owner", "id");
            assertEquals("(location_id IN (?, ?))", condition.sql());
            assertEquals(List.of(HARBOUR, AIRPORT), condition.arguments());
            assertTrue(caller(role).acts().covers(AIRPORT));
            assertFalse(caller(role).acts().covers(UUID.randomUUID()));
            assertEquals(
                    "FALSE",
                    caller(role).acts().on(null, "owner", "id").sql(),
                    "a table without location shows nothing");
        }
    }

    @Test
    void aCustomerReachesWhatIsHisWhateverLocationsTheTokenNames() {
        var condition = caller(Role.CUSTOMER).reads().on("location_id", "owner", "id");
        assertEquals("(owner = ?)", condition.sql());
        assertEquals(List.of("ann"), condition.arguments());
    }

    @Test
    void whoIsCustomerAndStaffReachesBoth() {
        var condition = caller(Role.CUSTOMER, Role.STAFF).acts().on("location_id", "owner", "id");
        assertEquals("(location_id IN (?, ?) OR owner = ?)", condition.sql());
        assertEquals(List.of(HARBOUR, AIRPORT, "ann"), condition.arguments());
    }

    @Test
    void whoHasNoRoleReachesNothing() {
        assertNothing(caller().acts());
        assertNothing(caller().reads());
        assertNothing(Caller.GUEST.acts());
        assertNothing(Caller.SYSTEM.acts());
    }

    @Test
    void aScopeOfOneThingReachesNoOther() {
        assertEquals(
                "(id = ?)", Scope.one(HARBOUR).on("location_id", "owner", "id").sql());
        assertEquals(
                "FALSE", Scope.one(HARBOUR).on("location_id", "owner", null).sql());
    }

    @Test
    void aSubjectThatDoesNotFitBecomesAHashThatDoes() {
        assertEquals("f81d4fae-7dec", TokenCaller.id("f81d4fae-7dec"));
        for (String odd : List.of("x".repeat(65), "~guest", "~system", "two words", "ünlaut", "a\u0000b")) {
            String id = TokenCaller.id(odd);
            assertTrue(id.matches("[0-9a-f]{64}"), odd);
            assertEquals(id, TokenCaller.id(odd), "stable");
        }
    }

    private static void assertNothing(Scope scope) {
        assertEquals("FALSE", scope.on("location_id", "owner", "id").sql());
    }

    private static Caller caller(String... roles) {
        return new Caller("ann", Set.of(roles), Set.of(HARBOUR, AIRPORT), null);
    }
}
