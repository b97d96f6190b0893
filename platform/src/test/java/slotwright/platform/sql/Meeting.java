package slotwright.platform.sql;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;

/** A barrier without blocking: nobody goes on before so many have come; whoever comes later goes on at once. */
final class Meeting {

    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private int missing;

    Meeting(int size) {
        missing = size;
    }

    synchronized Uni<Void> arrive() {
        if (--missing == 0) {
            complete.complete(null);
        }
        return Uni.createFrom().emitter(waiting -> complete.thenRun(() -> waiting.complete(null)));
    }
}
