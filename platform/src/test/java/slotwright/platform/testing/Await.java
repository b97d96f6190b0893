package slotwright.platform.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Waits for a condition, for a minute at most; the minute is a bound and never an assertion about speed. */
public final class Await {

    private static final int BOUND_SECONDS = 60;
    private static final int STEP_MILLIS = 20;

    private Await() {}

    /** @param what completes the sentence: waited in vain until … */
    public static void until(String what, Condition condition) {
        value(what, () -> condition.holds() ? true : null, found -> found != null);
    }

    /** The first value that satisfies; a failure of the supplier counts as "not yet". */
    public static <T> T value(String what, Attempt<T> supplier, Predicate<T> satisfied) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        CompletableFuture<T> found = new CompletableFuture<>();
        Last<T> last = new Last<>();
        clock.scheduleWithFixedDelay(
                () -> {
                    try {
                        T value = supplier.get();
                        last.saw(value, null);
                        if (satisfied.test(value)) {
                            found.complete(value);
                        }
                    } catch (Throwable notYet) {
                        last.saw(null, notYet);
                    }
                },
                0,
                STEP_MILLIS,
                TimeUnit.MILLISECONDS);
        try {
            return found.get(BOUND_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what + "; last seen: " + last.value, last.failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            clock.shutdownNow();
        }
    }

    /** A condition that may fail while it does not hold. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** A look that may fail while there is nothing to see. */
    @FunctionalInterface
    public interface Attempt<T> {
        T get() throws Exception;
    }

    private static final class Last<T> {
        private volatile T value;
        private volatile Throwable failure;

        void saw(T now, Throwable why) {
            value = now;
            failure = why;
        }
    }
}
