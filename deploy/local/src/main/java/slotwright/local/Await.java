package slotwright.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for another process is polling: it has no other way to say that it is ready or gone. */
final class Await {

    private static final long STEP_MILLIS = 20;
    private static final long LAZY_STEP_MILLIS = 250;

    private Await() {}

    /** True as soon as the condition holds, false if it did not within the time. */
    static boolean until(Duration bound, BooleanSupplier condition) {
        return until(bound, STEP_MILLIS, condition);
    }

    /** Holds this thread until a process has ended, for as long as that takes. */
    static void endOf(ProcessId process) {
        until(Duration.ofDays(3_650), LAZY_STEP_MILLIS, () -> !process.isAlive());
    }

    private static boolean until(Duration bound, long stepMillis, BooleanSupplier condition) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            pause(stepMillis);
        }
        return true;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while waiting", e);
        }
    }
}
