package slotwright.scheduling.availability.cache;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import slotwright.scheduling.SchedulingSettings;

/**
 * The entries in Redis. One script writes them all: it replaces lower versions only, so that no late writer brings
 * back what is over, and tells every replica what it replaced. The keys of one call lie in one slot of a cluster.
 */
@ApplicationScoped
public class RedisEntries {

    private static final String SCRIPT =
            """
            local function order(text)
              local epoch, number = string.match(text, '^(%d+)%.(%d+)')
              return tonumber(epoch), tonumber(number)
            end
            for i = 1, #KEYS do
              local version, body = ARGV[2 * i + 1], ARGV[2 * i + 2]
              local epoch, number = order(version)
              local held = redis.call('GET', KEYS[i])
              local heldEpoch, heldNumber
              if held then heldEpoch, heldNumber = order(held) end
              local newer = not heldEpoch or epoch > heldEpoch or (epoch == heldEpoch and number > heldNumber)
              local fills = not newer and epoch == heldEpoch and number == heldNumber
                and body ~= '' and not string.find(held, '\\n', 1, true)
              if newer or fills then
                redis.call('SET', KEYS[i], body == '' and version or version .. '\\n' .. body, 'PX', ARGV[1])
              end
              if newer then
                redis.call('PUBLISH', ARGV[2], KEYS[i] .. ' ' .. version)
              end
            end
            return 'OK'
            """;

    private final ReactiveRedisDataSource redis;
    private final SchedulingSettings.Boards settings;
    private final String prefix;

    public RedisEntries(
            ReactiveRedisDataSource redis,
            SchedulingSettings settings,
            @ConfigProperty(name = "slotwright.redis-prefix") Optional<String> prefix) {
        this.redis = redis;
        this.settings = settings.boards();
        this.prefix = prefix.orElse("");
    }

    public String prefix() {
        return prefix;
    }

    /** Where replaced entries are told: {@code <key> <version>}. */
    public String channel() {
        return prefix + "scheduling.changes";
    }

    /** Those that are there, without floors and without what is no entry of ours. Fails when Redis is away. */
    public Uni<List<Entry>> get(List<String> keys) {
        return inTime(redis.execute("MGET", keys.toArray(String[]::new))).map(answer -> {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                Response text = answer.get(i);
                if (text != null) {
                    Entry.parse(keys.get(i), text.toString())
                            .filter(entry -> !entry.isFloor())
                            .ifPresent(entries::add);
                }
            }
            return entries;
        });
    }

    /** Writes those that are newer than what is there. Fails when Redis is away. */
    public Uni<Void> put(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> arguments = new ArrayList<>();
        arguments.add(script());
        arguments.add(Integer.toString(entries.size()));
        entries.forEach(entry -> arguments.add(entry.key()));
        arguments.add(Long.toString(settings.timeToLive().toMillis()));
        arguments.add(channel());
        entries.forEach(entry -> {
            arguments.add(entry.version().toString());
            arguments.add(entry.isFloor() ? "" : entry.body());
        });
        return inTime(redis.execute("EVAL", arguments.toArray(String[]::new))).replaceWithVoid();
    }

    /** Removes what can be read by nobody. */
    Uni<Void> remove(String key) {
        return inTime(redis.execute("DEL", key)).replaceWithVoid();
    }

    protected String script() {
        return SCRIPT;
    }

    private <T> Uni<T> inTime(Uni<T> answer) {
        return answer.ifNoItem().after(settings.redisWait()).fail();
    }
}
