package slotwright.platform.sql;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says whether every connection of the pool can be had, by having them all at once. */
@Singleton
class WholePool {

    private final Transactions transactions;
    private final int size;

    WholePool(Transactions transactions, @ConfigProperty(name = "quarkus.datasource.reactive.max-size") int size) {
        this.transactions = transactions;
        this.size = size;
    }

    /** Fails when one is missing. */
    void isWhole() {
        whileExhausted(() -> {});
    }

    void whileExhausted(Runnable action) {
        Meeting meeting = new Meeting(size + 1);
        CompletableFuture<Void> released = new CompletableFuture<>();
        List<CompletableFuture<Void>> all = IntStream.range(0, size)
                .mapToObj(i -> transactions
                        .write(tx -> tx.run("SELECT 1").chain(meeting::arrive).chain(() -> Uni.createFrom()
                                .completionStage(released)))
                        .subscribeAsCompletionStage())
                .toList();
        try {
            meeting.arrive().subscribeAsCompletionStage().get(60, TimeUnit.SECONDS);
            action.run();
        } catch (Exception e) {
            throw new AssertionError("the pool is not whole", e);
        } finally {
            released.complete(null);
        }
        all.forEach(CompletableFuture::join);
    }
}
