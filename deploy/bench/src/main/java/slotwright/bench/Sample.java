package slotwright.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * One scenario in one round.
 *
 * @param bytes of an answer's body, on average
 * @param cpu that the service's process used meanwhile
 * @param nanos how long each request took, ascending
 */
record Sample(String scenario, int requests, long bytes, Duration elapsed, Duration cpu, long[] nanos) {

    double perSecond() {
        return requests / (elapsed.toNanos() / 1e9);
    }

    double cpuMicrosPerRequest() {
        return cpu.toNanos() / 1e3 / requests;
    }

    /** @param share such as 0.99 */
    double percentileMillis(double share) {
        int index = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.max(0, index)] / 1e6;
    }

    static long[] ascending(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
