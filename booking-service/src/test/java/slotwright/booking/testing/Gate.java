package slotwright.booking.testing;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A place in a command where it waits until the test lets it go on, and where the test can wait for it. */
public final class Gate {

    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    /** Passed by the command. */
    public Uni<Void> pass() {
        reached.complete(null);
        return Uni.createFrom().completionStage(opened);
    }

    public void awaitReached() {
        await(reached);
    }

    public void open() {
        opened.complete(null);
    }

    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
