package slotwright.scheduling.availability.cache;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;
import slotwright.scheduling.SchedulingSettings;

/** A mutant: whoever writes last wins, as in most caches. The test of the floor must fail with it. */
@Vetoed
final class BoardWithoutFloor extends RedisEntries {

    BoardWithoutFloor(ReactiveRedisDataSource redis, SchedulingSettings settings, String prefix) {
        super(redis, settings, Optional.of(prefix));
    }

    @Override
    protected String script() {
        return """
                for i = 1, #KEYS do
                  redis.call('SET', KEYS[i], ARGV[2 * i + 1] .. '\\n' .. ARGV[2 * i + 2], 'PX', ARGV[1])
                  redis.call('PUBLISH', ARGV[2], KEYS[i] .. ' ' .. ARGV[2 * i + 1])
                end
                return 'OK'
                """;
    }
}
