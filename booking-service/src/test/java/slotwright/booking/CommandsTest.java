package slotwright.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.booking.reservation.rest.BookingResource;
import slotwright.platform.testing.WriteMethods;

class CommandsTest {

    @Test
    void goOnWhenTheClientHangsUp() {
        assertEquals(List.of(), WriteMethods.brokenOffByGoneClients(BookingResource.class));
    }
}
