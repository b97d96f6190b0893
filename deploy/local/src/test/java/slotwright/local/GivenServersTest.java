package slotwright.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GivenServersTest {

    @Test
    void nothingIsGivenByAnEmptyEnvironment() {
        assertEquals(GivenServers.none(), GivenServers.of(Map.of("SLOTWRIGHT_REDIS_URL", " ")));
    }

    @Test
    void addressesAndAccountAreRead() {
        GivenServers given = GivenServers.of(Map.of(
                "SLOTWRIGHT_MARIADB_URL", "mysql://admin:p%40ss%3Aw+rd@db.example:3307",
                "SLOTWRIGHT_REDIS_URL", "redis://cache.example",
                "SLOTWRIGHT_KAFKA_SERVERS", "broker.example:9092"));
        assertEquals(
                Optional.of(new GivenServers.Account(new Address("db.example", 3307), "admin", "p@ss:w+rd")),
                given.mariaDb());
        assertEquals(Optional.of(new Address("cache.example", 6379)), given.redis());
        assertEquals(Optional.of(new Address("broker.example", 9092)), given.kafka());
    }

    @Test
    void anAccountWithoutAPasswordIsRefused() {
        assertThrows(
                StackException.class,
                () -> GivenServers.of(Map.of("SLOTWRIGHT_MARIADB_URL", "mysql://root@localhost:3306")));
    }
}
