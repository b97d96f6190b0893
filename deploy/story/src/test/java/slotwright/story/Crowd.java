package slotwright.story;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** So many clients at once, each doing one thing after the other. */
final class Crowd {

    private final int clients;

    Crowd(int clients) {
        this.clients = clients;
    }

    /** Returns when nothing is left to do; fails with the first failure of any client. */
    <T> void each(Queue<T> things, Consumer<T> deed) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<CompletableFuture<Void>> all = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> work(things, deed), threads))
                    .limit(clients)
                    .toList();
            all.forEach(CompletableFuture::join);
        } finally {
            things.clear();
            threads.shutdown();
        }
    }

    private static <T> void work(Queue<T> things, Consumer<T> deed) {
        for (T thing = things.poll(); thing != null; thing = things.poll()) {
            deed.accept(thing);
        }
    }
}
