package slotwright.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    @Test
    void namesAreThoseOfMicroProfileConfig() {
        assertEquals("QUARKUS_DATASOURCE_REACTIVE_URL", Environment.nameOf("quarkus.datasource.reactive.url"));
        assertEquals("QUARKUS_FLYWAY_JDBC_URL", Environment.nameOf("quarkus.flyway.jdbc-url"));
        assertEquals("SLOTWRIGHT_A__B__C", Environment.nameOf("slotwright.a.\"b\".c"));
    }

    @Test
    void valuesStayAsTheyAre() {
        assertEquals(
                Map.of("KAFKA_BOOTSTRAP_SERVERS", "a:1"), Environment.of(Map.of("kafka.bootstrap.servers", "a:1")));
    }
}
