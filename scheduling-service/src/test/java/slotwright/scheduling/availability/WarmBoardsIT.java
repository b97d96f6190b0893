package slotwright.scheduling.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.platform.testing.ServerLog.sql;
import static slotwright.platform.testing.ServerLog.statementsOf;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.ServerLog;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.availability.cache.Memory;

/** The server's own log tells what the service asked it. */
@QuarkusTest
class WarmBoardsIT {

    private static final int QUERIES = 50;

    @Inject
    Memory memory;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
        shop.startsOnTuesday();
        Await.until("nothing is left to be brought to Redis", this::allIsPublished);
    }

    @Test
    void withBoardsInRedisAQueryCausesNoQueryToTheDatabase() {
        noQueryOnceWarm(shop.query(TUESDAY, TUESDAY.plusDays(30)));
    }

    @Test
    void norDoesCountingWhatIsFreeOnEachDay() {
        noQueryOnceWarm(shop.query("/days", TUESDAY, TUESDAY.plusDays(30)));
    }

    @Test
    void norDoesLookingForTheNextFreeStarts() {
        noQueryOnceWarm(shop.query("/next", TUESDAY, TUESDAY) + "&limit=100");
    }

    private void noQueryOnceWarm(String query) {
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
        return sql("SELECT COUNT(*) FROM `" + ServerLog.schema() + "`.pending_publication")
                .equals(List.of("0"));
    }
}
