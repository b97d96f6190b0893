package slotwright.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slotwright.bench.days.DaysBench;
import slotwright.local.LocalStack;
import slotwright.local.Naming;
import slotwright.local.RunningSuite;
import slotwright.local.Suite;

/** That it measures what it says, in so small a number that nothing can be told about speed. */
class BenchIT {

    @TempDir
    Path folder;

    @Test
    void measuresEachAnswerBesideConstantOnesAndFailsWhereOneIsWrong() throws IOException {
        LocalStack stack = LocalStack.startOrJoin();
        try (RunningSuite services = RunningSuite.onFreePorts(
                Suite.read().whileTheStoryIsTold(), stack, Naming.prefixed("bench"), Map.of())) {
            services.awaitReady();
            Options few =
                    Options.read(new String[] {"--rounds=2", "--requests=20", "--connections=2", "--services=12"});
            Bench bench =
                    new Bench(services, Bench.suite(services, stack.tokens().operatorToken()));

            bench.run(few, Clock.systemUTC()).write(folder);

            JsonNode results = new ObjectMapper()
                    .readTree(folder.resolve("report.json").toFile())
                    .path("results");
            assertEquals(7, results.size());
            for (JsonNode result : results) {
                assertEquals(40, result.path("requests").asInt(), result.toString());
                assertTrue(result.path("bytes").asInt() > 100, result.toString());
                assertTrue(result.path("perSecond").path("lowest").asDouble() > 0, result.toString());
                assertTrue(Files.readString(folder.resolve("report.md"))
                        .contains("| " + result.path("scenario").asText() + " |"));
            }
            DaysBench days = DaysBench.run(1, 1)
                    .withChangedHours(
                            2,
                            1,
                            Bench.suite(services, stack.tokens().operatorToken()),
                            services.service("scheduling-service"),
                            Clock.systemUTC());
            days.write(folder);
            assertTrue(Files.readString(folder.resolve("days.md")).contains("| days of 2 people, computed anew"));
            assertTrue(days.results().get(2).perSecond().lowest() > 0);
            Scenario wrong = new Scenario(
                    "wrong",
                    null,
                    services.service("catalog-service"),
                    n -> Connection.get("/api/v1/services/unknown"),
                    200);
            assertThrows(IllegalStateException.class, () -> new Load(1).run(wrong, 1));
        }
    }
}
