package slotwright.scheduling.availability;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.availability.cache.ReadThrough;
import slotwright.scheduling.availability.cache.Shelves;
import slotwright.scheduling.availability.model.Board;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.model.MinVersion;
import slotwright.scheduling.availability.model.Versioned;

/** Reads boards that are at least as new as the client knows, and waits a moment for those that are not. */
@ApplicationScoped
public class FreshBoards {

    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final ReadThrough<BoardKey, Board> boards;
    private final Duration patience;

    public FreshBoards(Shelves shelves, SchedulingSettings settings) {
        this.boards = shelves.boards();
        this.patience = settings.availability().minVersionWait();
    }

    /** @param keys of one location */
    public Uni<Map<BoardKey, Versioned<Board>>> get(Collection<BoardKey> keys, MinVersion min) {
        return boards.get(keys).chain(found -> renew(found, min, patience.dividedBy(STEP)));
    }

    private Uni<Map<BoardKey, Versioned<Board>>> renew(
            Map<BoardKey, Versioned<Board>> found, MinVersion min, long stepsLeft) {
        List<BoardKey> behind = found.entrySet().stream()
                .filter(entry -> !min.isMetBy(entry.getValue().value()))
                .map(Map.Entry::getKey)
                .toList();
        if (behind.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        if (stepsLeft <= 0) {
            return Uni.createFrom().failure(tooEarly());
        }
        return boards.getAnew(behind)
                .invoke(found::putAll)
                .onItem()
                .delayIt()
                .by(STEP)
                .chain(() -> renew(found, min, stepsLeft - 1));
    }

    private static Problem tooEarly() {
        return Problem.of(
                        ProblemType.TEMPORARILY_UNAVAILABLE,
                        "What minVersion asks for has not arrived here yet; it is on its way.")
                .retryAfter(COME_AGAIN);
    }
}
