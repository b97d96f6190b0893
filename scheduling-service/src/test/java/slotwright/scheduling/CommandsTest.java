package slotwright.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.WriteMethods;
import slotwright.scheduling.location.rest.LocationResource;

class CommandsTest {

    @Test
    void goOnWhenTheClientHangsUp() {
        assertEquals(List.of(), WriteMethods.brokenOffByGoneClients(LocationResource.class));
    }
}
