package slotwright.bench;

import java.util.function.IntFunction;
import slotwright.local.RunningService;

/**
 * What is measured.
 *
 * @param baseline name of the constant answer of the same service that it is compared with; null for such an answer
 *     itself
 * @param request the n-th request, whole; the same number may come again in another round
 * @param status of a right answer; any other one fails the run
 */
record Scenario(String name, String baseline, RunningService service, IntFunction<byte[]> request, int status) {

    boolean isBaseline() {
        return baseline == null;
    }
}
