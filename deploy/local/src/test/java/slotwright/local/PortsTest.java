package slotwright.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsNamedWithWhoNeedsIt() throws Exception {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<Integer, String> needed = new TreeMap<>();
            needed.put(one.getLocalPort(), "booking-service");
            needed.put(two.getLocalPort(), "Kafka");
            String message = assertThrows(StackException.class, () -> Ports.requireFree(needed))
                    .getMessage();
            assertTrue(message.contains("port " + one.getLocalPort() + " is taken, but booking-service needs it"));
            assertTrue(message.contains("port " + two.getLocalPort() + " is taken, but Kafka needs it"));
            assertEquals(1, message.lines().count());
        }
    }

    @Test
    void freePortsAreFreeAndDifferent() {
        int[] ports = IntStream.range(0, 20).map(i -> Ports.free()).toArray();
        assertEquals(20, IntStream.of(ports).distinct().count());
        assertDoesNotThrow(() -> Ports.requireFree(Map.of(ports[0], "nobody")));
    }

    @Test
    void aPortIsTakenWhoeverListensOnIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertFalse(Ports.isFree(taken.getLocalPort()));
        }
    }
}
