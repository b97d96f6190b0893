package slotwright.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.catalog.offering.rest.ServiceResource;
import slotwright.platform.testing.WriteMethods;

class CommandsTest {

    @Test
    void goOnWhenTheClientHangsUp() {
        assertEquals(List.of(), WriteMethods.brokenOffByGoneClients(ServiceResource.class));
    }
}
