package slotwright.scheduling.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import slotwright.local.LocalStack;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.availability.cache.Memory;

/** The server's own log tells what the service asked it. */
@QuarkusTest
class WarmBoardsIT {

    private static final int QUERIES = 50;

    /** What the service asks from time to time, whether there are queries or not. */
    private static final List<String> BACKGROUND = List.of("pending_publication", "outbox", "job_lease");

    private final String user = ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);

    @Inject
    Memory memory;

    @Test
    void withBoardsInRedisAQueryCausesNoQueryToTheDatabase() {
        Shop shop = Shop.open();
        shop.startsOnTuesday();
        String query = shop.query(TUESDAY, TUESDAY.plusDays(30));
        Await.until("nothing is left to be brought to Redis", this::allIsPublished);
        assertEquals(200, Scheduling.get(query).statusCode());

        List<String> warm = statementsOf(() -> ask(query, QUERIES));
        assertEquals(List.of(), warm);

        // Without the boards the same log shows their reading, so it would have shown it above.
        List<String> cold = statementsOf(() -> {
            sql("SELECT 1");
            memory.lose();
            ask(query, 1);
        });
        assertTrue(cold.stream().anyMatch(statement -> statement.contains("FROM resource_day")));
    }

    private void ask(String query, int times) {
        for (int i = 0; i < times; i++) {
            memory.forget();
            assertEquals(200, Scheduling.get(query).statusCode());
        }
    }

    private boolean allIsPublished() {
        String schema = ConfigProvider.getConfig().getValue("quarkus.datasource.reactive.url", String.class);
        schema = schema.substring(schema.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
        return sql("SELECT COUNT(*) FROM `" + schema + "`.pending_publication").equals(List.of("0"));
    }

    private List<String> statementsOf(Runnable work) {
        sql("SET GLOBAL log_output = 'TABLE'");
        sql("TRUNCATE mysql.general_log");
        sql("SET GLOBAL general_log = ON");
        try {
            work.run();
        } finally {
            sql("SET GLOBAL general_log = OFF");
        }
        return sql(
                        "SELECT REPLACE(argument, CHAR(10), ' ') FROM mysql.general_log WHERE command_type IN ('Query', 'Execute', 'Prepare')"
                                + " AND user_host LIKE '" + user + "[%'")
                .stream()
                .filter(statement -> BACKGROUND.stream().noneMatch(statement::contains))
                .toList();
    }

    private static List<String> sql(String statement) {
        return LocalStack.startOrJoin().sql(statement);
    }
}
