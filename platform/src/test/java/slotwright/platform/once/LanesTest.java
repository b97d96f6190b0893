package slotwright.platform.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void letsSoManyInAndTheNextOneWhenOneLeaves() {
        Lanes lanes = new Lanes(2, 10, LONG);
        List<CompletableFuture<String>> works = works(4);
        List<AtomicInteger> begun = counters(4);
        List<CompletableFuture<String>> all = pass(lanes, works, begun);
        assertEquals(List.of(1, 1, 0, 0), values(begun));
        works.get(1).complete("done");
        assertEquals(List.of(1, 1, 1, 0), values(begun));
        works.forEach(work -> work.complete("done"));
        all.forEach(one -> assertEquals("done", one.join()));
        assertEquals(List.of(), lanes.inUse());
    }

    @Test
    void refusesWhoComesWhenTheQueueIsFull() {
        Lanes lanes = new Lanes(1, 1, LONG);
        List<CompletableFuture<String>> works = works(3);
        List<CompletableFuture<String>> all = pass(lanes, works, counters(3));
        assertBusy(all.get(2));
        works.forEach(work -> work.complete("done"));
        assertEquals("done", all.get(1).join());
        assertEquals(List.of(), lanes.inUse());
    }

    @Test
    void whoWaitsTooLongIsRefusedAndBlocksNobody() throws Exception {
        Lanes lanes = new Lanes(1, 5, Duration.ofMillis(50));
        List<CompletableFuture<String>> works = works(2);
        List<CompletableFuture<String>> all = pass(lanes, works, counters(2));
        ExecutionException late =
                assertThrows(ExecutionException.class, () -> all.get(1).get(60, TimeUnit.SECONDS));
        assertTrue(late.getCause() instanceof Lanes.Busy);
        works.get(0).complete("done");
        assertEquals("done", all.get(0).get(60, TimeUnit.SECONDS));
        assertEquals(List.of(), lanes.inUse());
    }

    @Test
    void aFailureLeavesTheLane() {
        Lanes lanes = new Lanes(1, 5, LONG);
        List<CompletableFuture<String>> works = works(2);
        List<CompletableFuture<String>> all = pass(lanes, works, counters(2));
        works.get(0).completeExceptionally(new IllegalStateException("failed"));
        works.get(1).complete("done");
        assertEquals("done", all.get(1).join());
        assertTrue(all.get(0).isCompletedExceptionally());
        assertEquals(List.of(), lanes.inUse());
    }

    @Test
    void whoStopsWaitingStopsNothingAndLeavesNothingBehind() {
        Lanes lanes = new Lanes(1, 5, LONG);
        List<CompletableFuture<String>> works = works(3);
        List<AtomicInteger> begun = counters(3);
        List<CompletableFuture<String>> all = pass(lanes, works, begun);
        all.get(0).cancel(true);
        all.get(1).cancel(true);
        assertEquals(List.of(1, 0, 0), values(begun));
        works.forEach(work -> work.complete("done"));
        assertEquals(List.of(1, 1, 1), values(begun));
        assertEquals("done", all.get(2).join());
        assertEquals(List.of(), lanes.inUse());
    }

    @Test
    void ofTwoWhoWantTheSameTwoKeysNeitherHoldsOneAndWaitsForTheOther() {
        Lanes lanes = new Lanes(1, 5, LONG);
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> one = lanes.pass(
                        List.of("a", "b"), () -> Uni.createFrom().completionStage(first))
                .subscribeAsCompletionStage();
        CompletableFuture<String> other = lanes.pass(
                        Set.of("b", "a"), () -> Uni.createFrom().item("other"))
                .subscribeAsCompletionStage();
        assertFalse(other.isDone());
        first.complete("one");
        assertEquals("one", one.join());
        assertEquals("other", other.join());
        assertEquals(List.of(), lanes.inUse());
    }

    private static void assertBusy(CompletableFuture<String> refused) {
        Throwable cause = assertThrows(RuntimeException.class, refused::join).getCause();
        assertTrue(cause instanceof Lanes.Busy);
    }

    private static List<CompletableFuture<String>> pass(
            Lanes lanes, List<CompletableFuture<String>> works, List<AtomicInteger> begun) {
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            int index = i;
            all.add(lanes.pass(List.of("key"), () -> {
                        begun.get(index).incrementAndGet();
                        return Uni.createFrom().completionStage(works.get(index));
                    })
                    .subscribeAsCompletionStage());
        }
        return all;
    }

    private static List<CompletableFuture<String>> works(int count) {
        List<CompletableFuture<String>> works = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            works.add(new CompletableFuture<>());
        }
        return works;
    }

    private static List<AtomicInteger> counters(int count) {
        List<AtomicInteger> counters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            counters.add(new AtomicInteger());
        }
        return counters;
    }

    private static List<Integer> values(List<AtomicInteger> counters) {
        return counters.stream().map(AtomicInteger::get).toList();
    }
}
