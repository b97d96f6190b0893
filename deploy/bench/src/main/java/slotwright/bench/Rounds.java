package slotwright.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * All scenarios in each round, in another order each time, so that none always comes after the same one.
 *
 * @param requests of each scenario in each round
 */
record Rounds(int rounds, int requests, int connections) {

    Report measure(List<Scenario> scenarios, long seed, Consumer<String> progress) {
        Load load = new Load(connections);
        scenarios.forEach(scenario -> load.run(scenario, requests));
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        Random random = new Random(seed);
        for (int round = 1; round <= rounds; round++) {
            List<Scenario> order = new ArrayList<>(scenarios);
            Collections.shuffle(order, random);
            for (Scenario scenario : order) {
                samples.computeIfAbsent(scenario.name(), name -> new ArrayList<>())
                        .add(load.run(scenario, requests));
            }
            progress.accept("Round " + round + " of " + rounds + " is done");
        }
        return new Report(
                rounds,
                connections,
                Runtime.getRuntime().availableProcessors(),
                scenarios.stream().map(scenario -> Result.of(scenario, samples)).toList());
    }
}
