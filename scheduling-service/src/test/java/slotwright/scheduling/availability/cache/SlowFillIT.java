package slotwright.scheduling.availability.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;
import slotwright.scheduling.availability.model.Board;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.model.Versioned;
import slotwright.scheduling.availability.store.BoardReader;

/** A reader that takes long brings a board to Redis that a booking has replaced meanwhile. */
@QuarkusTest
class SlowFillIT {

    @Inject
    ReactiveRedisDataSource redis;

    @Inject
    RedisEntries entries;

    @Inject
    NearCache near;

    @Inject
    Shelves shelves;

    @Inject
    BoardReader reader;

    @Inject
    SchedulingSettings settings;

    @Test
    void aSlowReaderDoesNotBringBackWhatIsOver() {
        Meeting meeting = fillSlowlyThrough(entries);

        assertEquals(meeting.afterBooking(), meeting.inTheEnd());
        assertTrue(meeting.inTheEnd().body().contains(meeting.booking().toString()));
    }

    @RepeatedTest(3)
    void withoutTheFloorItDoes() {
        Meeting meeting = fillSlowlyThrough(new BoardWithoutFloor(redis, settings, entries.prefix()));

        assertNotEquals(meeting.afterBooking(), meeting.inTheEnd());
        assertTrue(meeting.inTheEnd().version().isBefore(meeting.afterBooking().version()));
    }

    /** What Redis held for Tuesday after the booking, and after the slow reader was through. */
    private record Meeting(UUID booking, Entry afterBooking, Entry inTheEnd) {}

    private Meeting fillSlowlyThrough(RedisEntries written) {
        Shop shop = Shop.open();
        BoardKey tuesday = new BoardKey(UUID.fromString(shop.location), TUESDAY);
        CompletableFuture<Void> hasRead = new CompletableFuture<>();
        CompletableFuture<Void> mayWrite = new CompletableFuture<>();
        ReadThrough<BoardKey, Board> slow =
                new ReadThrough<>(written, near, Board.class, shelves::board, keys -> reader.load(keys)
                        .invoke(() -> hasRead.complete(null))
                        .chain(loaded -> later(mayWrite, loaded)));

        CompletionStage<Void> filling = slow.publish(List.of(tuesday)).subscribeAsCompletionStage();
        hasRead.join();
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, "10:00", 1));
        Entry afterBooking = Await.value("the booking is on the board", () -> held(tuesday), entry -> entry.body()
                .contains(visit.id().toString()));
        mayWrite.complete(null);
        filling.toCompletableFuture().join();
        return new Meeting(visit.id(), afterBooking, held(tuesday));
    }

    private static Uni<Map<BoardKey, Versioned<Board>>> later(
            CompletableFuture<Void> signal, Map<BoardKey, Versioned<Board>> loaded) {
        return Uni.createFrom().completionStage(signal).replaceWith(loaded);
    }

    private Entry held(BoardKey key) {
        return entries.get(List.of(shelves.board(key))).await().indefinitely().get(0);
    }
}
