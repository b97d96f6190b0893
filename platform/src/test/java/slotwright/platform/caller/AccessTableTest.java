package slotwright.platform.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.testing.OpenApiDocument.Operation;
import slotwright.platform.testing.access.AccessTable;

/** A table of access has no hole, and says of roles what the service's document says. */
class AccessTableTest {

    private static final String TABLE =
            """
            # Things.
            operation  guest customer staff manager admin auditor
            listThings all   all      all   all     all   all
            makeThing  no    no       no    own     all   no
            """;

    private static final Operation LIST = operation("listThings");
    private static final Operation MAKE = operation("makeThing", "manager", "admin");

    @Test
    void aTableThatFitsHasNoFaults() {
        assertEquals(List.of(), AccessTable.of(TABLE).faults(List.of(LIST, MAKE)));
    }

    @Test
    void anOperationWithoutLineIsAFault() {
        assertEquals(
                List.of("the table has no line for findThing"),
                AccessTable.of(TABLE).faults(List.of(LIST, MAKE, operation("findThing"))));
    }

    @Test
    void aLineWithoutOperationIsAFault() {
        assertEquals(
                List.of("the table has a line for listThings, which is no operation"),
                AccessTable.of(TABLE).faults(List.of(MAKE)));
    }

    @Test
    void otherRolesThanTheDocumentSaysAreAFault() {
        assertEquals(
                List.of("makeThing is documented for [admin], and the table allows it to [admin, manager]"),
                AccessTable.of(TABLE).faults(List.of(LIST, operation("makeThing", "admin"))));
        assertEquals(
                List.of("listThings is documented for [admin], and the table allows it to []"),
                AccessTable.of(TABLE).faults(List.of(operation("listThings", "admin"), MAKE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "findThing all all all all all",
                "findThing all all all all all perhaps",
                "listThings all all all all all all"
            })
    void aTableThatCannotBeReadIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> AccessTable.of(TABLE + line));
    }

    private static Operation operation(String id, String... roles) {
        return new Operation(id, "get", "/things", Set.of("200"), Set.of(roles), false);
    }
}
