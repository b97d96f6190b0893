package slotwright.scheduling.availability.cache;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.store.BoardReader;
import slotwright.scheduling.availability.store.PendingPublications;
import slotwright.scheduling.availability.store.PendingPublications.Kind;
import slotwright.scheduling.availability.store.PendingPublications.Pending;

/**
 * Brings to Redis what is committed: at once when woken, and now and then what a replica that died left behind or
 * what was committed while Redis was away. Doing it twice does no harm, since no version is written twice.
 */
@ApplicationScoped
public class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final PendingPublications pending;
    private final BoardReader reader;
    private final Shelves shelves;
    private final RedisEntries redis;
    private final SchedulingSettings.Boards settings;
    private final Vertx vertx;
    private final AtomicInteger calls = new AtomicInteger();
    private long timer;

    public Publisher(
            Transactions transactions,
            PendingPublications pending,
            BoardReader reader,
            Shelves shelves,
            RedisEntries redis,
            SchedulingSettings settings,
            Vertx vertx) {
        this.transactions = transactions;
        this.pending = pending;
        this.reader = reader;
        this.shelves = shelves;
        this.redis = redis;
        this.settings = settings.boards();
        this.vertx = vertx;
    }

    void onStart(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(settings.publishEvery().toMillis(), id -> wake());
    }

    void onStop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** Returns at once. While a round runs, further calls make one more round behind it. */
    public void wake() {
        if (calls.getAndIncrement() == 0) {
            round();
        }
    }

    private void round() {
        int answered = calls.get();
        publishAll()
                .onItemOrFailure()
                .invoke((done, failure) -> {
                    if (failure != null) {
                        LOG.debug("not brought to Redis yet", failure);
                    }
                    if (calls.addAndGet(-answered) > 0) {
                        round();
                    }
                })
                .subscribe()
                .with(done -> {}, failure -> {});
    }

    /** Until nothing is pending. */
    Uni<Void> publishAll() {
        return transactions
                .read(tx -> pending.next(tx, AT_ONCE))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : publish(found)
                                .chain(() -> transactions.read(tx -> pending.done(tx, found)))
                                .chain(() -> found.size() < AT_ONCE
                                        ? Uni.createFrom().voidItem()
                                        : publishAll()));
    }

    private Uni<Void> publish(List<Pending> found) {
        return each(subjects(found, Kind.SERVICE), id -> shelves.services().publish(List.of(id)))
                .chain(() -> each(
                        subjects(found, Kind.ROSTER), id -> shelves.rosters().publish(List.of(id))))
                .chain(() -> each(subjects(found, Kind.BOARD), id -> boards(id, found)));
    }

    /** A few boards are written whole. Of many only the version, since most of them nobody asks for. */
    private Uni<Void> boards(UUID locationId, List<Pending> found) {
        TreeSet<BoardKey> keys = found.stream()
                .filter(each -> each.kind() == Kind.BOARD && each.subjectId().equals(locationId))
                .flatMap(each -> each.first().datesUntil(each.last().plusDays(1)))
                .map(date -> new BoardKey(locationId, date))
                .collect(Collectors.toCollection(TreeSet::new));
        return keys.size() <= settings.writtenWhole() ? shelves.boards().publish(keys) : floors(locationId, keys);
    }

    private Uni<Void> floors(UUID locationId, TreeSet<BoardKey> keys) {
        return reader.versions(locationId, keys.first().date(), keys.last().date())
                .map(versions -> keys.stream()
                        .filter(versions::containsKey)
                        .map(key -> new Entry(shelves.board(key), versions.get(key), null))
                        .toList())
                .chain(redis::put);
    }

    private static Collection<UUID> subjects(List<Pending> found, Kind kind) {
        return found.stream()
                .filter(each -> each.kind() == kind)
                .map(Pending::subjectId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Uni<Void> each(Collection<UUID> ids, Function<UUID, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
