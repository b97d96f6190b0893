package slotwright.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several clients that begin at the same moment. */
public final class Together {

    private static final int BOUND_SECONDS = 60;

    private Together() {}

    /** What each of them got, in the order of the list. */
    public static <T> List<T> run(List<Callable<T>> clients) throws Exception {
        var threads = Executors.newFixedThreadPool(clients.size());
        try {
            CyclicBarrier start = new CyclicBarrier(clients.size());
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> client : clients) {
                running.add(threads.submit(() -> {
                    start.await(BOUND_SECONDS, TimeUnit.SECONDS);
                    return client.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get(BOUND_SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
