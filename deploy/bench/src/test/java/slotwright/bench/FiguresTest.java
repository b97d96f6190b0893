package slotwright.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void theMedianIsTheMiddleAndTheSpreadTheEnds() {
        assertEquals(new Figures(2, 1, 9), Figures.of(new double[] {9, 1, 2}));
        assertEquals(new Figures(3, 1, 9), Figures.of(new double[] {4, 9, 1, 2}));
        assertThrows(IllegalArgumentException.class, () -> Figures.of(new double[0]));
    }

    @Test
    void aSampleCountsPerSecondAndPerRequest() {
        Sample sample = sample("a", 200, 2000);
        assertEquals(100, sample.perSecond());
        assertEquals(2500, sample.cpuMicrosPerRequest());
        assertEquals(2, sample.percentileMillis(0.5));
        assertEquals(4, sample.percentileMillis(0.99));
    }

    @Test
    void aRatioIsThatOfOneRound() {
        Scenario constant = new Scenario("constant", null, null, n -> new byte[0], 200);
        Scenario own = new Scenario("own", "constant", null, n -> new byte[0], 200);
        // The machine was half as fast in the second round: the ratio does not see it.
        Map<String, List<Sample>> samples = Map.of(
                "constant", List.of(sample("constant", 100, 1000), sample("constant", 100, 2000)),
                "own", List.of(sample("own", 100, 4000), sample("own", 100, 8000)));
        Result result = Result.of(own, samples);
        assertEquals(new Figures(0.25, 0.25, 0.25), result.ofBaseline());
        assertEquals(200, result.requests());
        assertEquals(1, Result.of(constant, samples).ofBaseline().median());
        String table = new Report(2, 1, 2, List.of(Result.of(constant, samples), result)).markdown();
        assertTrue(table.contains("| own | 10 | 19 | 13 to 25 | 25 % | 25 % to 25 % |"), table);
    }

    @Test
    void optionsAreNumbersAboveZeroOfKnownNames() {
        assertEquals(
                new Options(new Rounds(3, 2000, 8), 1000, 7), Options.read(new String[] {"--rounds=3", "--seed=7"}));
        for (String wrong : List.of("--rounds=0", "--rounds", "--turns=3", "rounds=3", "--seed=-1")) {
            assertThrows(IllegalArgumentException.class, () -> Options.read(new String[] {wrong}), wrong);
        }
    }

    private static Sample sample(String name, int requests, long millis) {
        return new Sample(
                name, requests, 10, Duration.ofMillis(millis), Duration.ofMillis(requests * 5 / 2), new long[] {
                    1_000_000, 2_000_000, 3_000_000, 4_000_000
                });
    }
}
