package slotwright.bench;

import java.util.List;
import java.util.Map;

/**
 * What came out for one scenario, over all rounds.
 *
 * @param ofBaseline requests per second as a fraction of the baseline's in the same round; 1 for a baseline
 */
record Result(
        String scenario,
        String baseline,
        int requests,
        long bytes,
        Figures perSecond,
        Figures ofBaseline,
        Figures cpuMicros,
        Figures medianMillis,
        Figures slowestPercentMillis) {

    /** @param samples of all scenarios by name, each in the order of the rounds */
    static Result of(Scenario scenario, Map<String, List<Sample>> samples) {
        List<Sample> own = samples.get(scenario.name());
        List<Sample> constant = samples.get(scenario.isBaseline() ? scenario.name() : scenario.baseline());
        double[] ratios = new double[own.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = own.get(round).perSecond() / constant.get(round).perSecond();
        }
        return new Result(
                scenario.name(),
                scenario.baseline(),
                own.stream().mapToInt(Sample::requests).sum(),
                own.get(0).bytes(),
                Figures.of(own, Sample::perSecond),
                Figures.of(ratios),
                Figures.of(own, Sample::cpuMicrosPerRequest),
                Figures.of(own, sample -> sample.percentileMillis(0.5)),
                Figures.of(own, sample -> sample.percentileMillis(0.99)));
    }
}
