package slotwright.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries again for ever, with growing pauses, what fails for reasons of the surroundings. */
final class Endlessly {

    private static final Logger LOG = Logger.getLogger(Endlessly.class);

    private final Vertx vertx;
    private final InboxSettings settings;

    Endlessly(Vertx vertx, InboxSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    /** Every attempt, and what follows, runs on the Vert.x context of the subscription. */
    <T> Uni<T> run(String what, Supplier<Uni<T>> attempt, Predicate<Throwable> again) {
        return Uni.createFrom().emitter(waiting -> {
            Context context = vertx.getOrCreateContext();
            attempt(context, what, attempt, again, settings.firstPause().toMillis(), waiting);
        });
    }

    /** A loop by timers and not a chain of recoveries, which would grow with every failure. */
    private <T> void attempt(
            Context context,
            String what,
            Supplier<Uni<T>> attempt,
            Predicate<Throwable> again,
            long pause,
            UniEmitter<? super T> waiting) {
        Uni.createFrom()
                .deferred(attempt::get)
                .subscribe()
                .with(
                        result -> context.runOnContext(here -> waiting.complete(result)),
                        failure -> context.runOnContext(here -> {
                            if (!again.test(failure)) {
                                waiting.fail(failure);
                                return;
                            }
                            LOG.warnf("%s: next attempt in %d ms: %s", what, pause, reason(failure));
                            long next = Math.min(settings.maxPause().toMillis(), pause * 2);
                            vertx.setTimer(pause, fired -> attempt(context, what, attempt, again, next, waiting));
                        }));
    }

    private static String reason(Throwable failure) {
        return failure.getCause() == null ? failure.toString() : failure + " <- " + reason(failure.getCause());
    }
}
