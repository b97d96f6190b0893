package slotwright.scheduling.availability.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import slotwright.platform.json.Json;
import slotwright.scheduling.availability.model.Versioned;

/**
 * Looks in memory, then in Redis, then in the database; fills what was missing. What is missing is read by one
 * caller at a time, whom the others wait for. Redis away is a miss.
 */
public final class ReadThrough<K, T> {

    private static final Logger LOG = Logger.getLogger(ReadThrough.class);

    /** What is in the database; what is not there is missing in the answer. */
    public interface Loader<K, T> {
        Uni<Map<K, Versioned<T>>> load(Collection<K> keys);
    }

    private final RedisEntries redis;
    private final NearCache near;
    private final Class<T> type;
    private final Function<K, String> name;
    private final Loader<K, T> loader;
    private final Map<K, CompletableFuture<Optional<Versioned<T>>>> flights = new ConcurrentHashMap<>();

    /** @param name of the key in Redis; those asked for together lie in one slot */
    public ReadThrough(
            RedisEntries redis, NearCache near, Class<T> type, Function<K, String> name, Loader<K, T> loader) {
        this.redis = redis;
        this.near = near;
        this.type = type;
        this.name = name;
        this.loader = loader;
    }

    /** What exists of these, at most as old as the near cache allows. */
    public Uni<Map<K, Versioned<T>>> get(Collection<K> keys) {
        Map<K, Versioned<T>> found = new HashMap<>();
        for (K key : keys) {
            near.young(name.apply(key), type).ifPresent(entry -> found.put(key, entry));
        }
        return complete(keys, found);
    }

    /** As Redis has it now. */
    public Uni<Map<K, Versioned<T>>> getAnew(Collection<K> keys) {
        return complete(keys, new HashMap<>());
    }

    /** Reads these in the database and writes them to Redis. Fails when either is away. */
    public Uni<Void> publish(Collection<K> keys) {
        return loader.load(keys).chain(loaded -> redis.put(entries(loaded)));
    }

    private Uni<Map<K, Versioned<T>>> complete(Collection<K> keys, Map<K, Versioned<T>> found) {
        List<K> rest = without(keys, found);
        if (rest.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        long readAt = near.now();
        return fromRedis(rest, readAt)
                .invoke(found::putAll)
                .chain(() -> fromDatabase(without(keys, found)))
                .invoke(found::putAll)
                .replaceWith(found);
    }

    private Uni<Map<K, Versioned<T>>> fromRedis(List<K> keys, long readAt) {
        Map<String, K> names = new HashMap<>();
        keys.forEach(key -> names.put(name.apply(key), key));
        return redis.get(List.copyOf(names.keySet()))
                .onFailure()
                .recoverWithItem(List.of())
                .map(entries -> {
                    Map<K, Versioned<T>> found = new HashMap<>();
                    for (Entry entry : entries) {
                        decode(entry).ifPresent(value -> {
                            near.put(entry.key(), value, readAt);
                            found.put(names.get(entry.key()), value);
                        });
                    }
                    return found;
                });
    }

    private Uni<Map<K, Versioned<T>>> fromDatabase(List<K> keys) {
        Map<K, CompletableFuture<Optional<Versioned<T>>>> awaited = new HashMap<>();
        List<K> mine = new ArrayList<>();
        for (K key : keys) {
            CompletableFuture<Optional<Versioned<T>>> own = new CompletableFuture<>();
            CompletableFuture<Optional<Versioned<T>>> running = flights.putIfAbsent(key, own);
            awaited.put(key, running == null ? own : running);
            if (running == null) {
                mine.add(key);
            }
        }
        if (!mine.isEmpty()) {
            fly(mine, awaited);
        }
        return all(awaited);
    }

    /** Runs to its end whoever goes away meanwhile. */
    private void fly(List<K> keys, Map<K, CompletableFuture<Optional<Versioned<T>>>> flying) {
        long readAt = near.now();
        loader.load(keys)
                .onItemOrFailure()
                .invoke((loaded, failure) -> keys.forEach(key -> {
                    if (failure == null) {
                        flying.get(key).complete(Optional.ofNullable(loaded.get(key)));
                    } else {
                        flying.get(key).completeExceptionally(failure);
                    }
                }))
                .invoke(loaded -> loaded.forEach((key, value) -> near.put(name.apply(key), value, readAt)))
                .chain(loaded -> redis.put(entries(loaded)))
                .onTermination()
                .invoke(() -> keys.forEach(flights::remove))
                .subscribe()
                .with(done -> {}, failure -> LOG.debug("not filled: Redis or the database is away", failure));
    }

    private Uni<Map<K, Versioned<T>>> all(Map<K, CompletableFuture<Optional<Versioned<T>>>> awaited) {
        CompletableFuture<Void> done = CompletableFuture.allOf(awaited.values().toArray(CompletableFuture[]::new));
        return Uni.createFrom().completionStage(done).map(all -> {
            Map<K, Versioned<T>> found = new HashMap<>();
            awaited.forEach((key, value) -> value.join().ifPresent(entry -> found.put(key, entry)));
            return found;
        });
    }

    private List<Entry> entries(Map<K, Versioned<T>> loaded) {
        return loaded.entrySet().stream()
                .map(each -> new Entry(
                        name.apply(each.getKey()),
                        each.getValue().version(),
                        Json.write(each.getValue().value())))
                .toList();
    }

    private Optional<Versioned<T>> decode(Entry entry) {
        Optional<T> known = near.decoded(entry.key(), entry.version(), type);
        if (known.isPresent()) {
            return known.map(value -> new Versioned<>(entry.version(), value));
        }
        try {
            return Optional.of(new Versioned<>(entry.version(), Json.events().readValue(entry.body(), type)));
        } catch (JsonProcessingException e) {
            redis.remove(entry.key()).subscribe().with(done -> {}, failure -> LOG.debug("Redis is away", failure));
            return Optional.empty();
        }
    }

    private static <K> List<K> without(Collection<K> keys, Map<K, ?> found) {
        return keys.stream().filter(key -> !found.containsKey(key)).toList();
    }
}
