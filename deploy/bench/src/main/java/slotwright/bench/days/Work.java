package slotwright.bench.days;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * Something done by the one thread that measures it.
 *
 * @param once does it, and returns how many units that was
 */
record Work(String name, LongSupplier once) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** One measurement of so many repetitions. */
    record Sample(long units, long elapsedNanos, long cpuNanos) {

        double perSecond() {
            return units / (elapsedNanos / 1e9);
        }

        double cpuMicrosPerUnit() {
            return cpuNanos / 1e3 / units;
        }
    }

    Sample measure(int repetitions) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        long units = 0;
        for (int i = 0; i < repetitions; i++) {
            units += once.getAsLong();
        }
        return new Sample(units, System.nanoTime() - begun, THREADS.getCurrentThreadCpuTime() - cpu);
    }
}
