package slotwright.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import slotwright.local.Database;
import slotwright.local.LocalStack;

/**
 * Ties a module's Quarkus tests to the build's MariaDB, Redis and Kafka, with an empty database and prefixes
 * of its own. The deadlines are ten times the production ones, leases and group sessions short.
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "module", value = "catalog"))
 * }</pre>
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    private String module = "unnamed";

    @Override
    public void init(Map<String, String> arguments) {
        module = arguments.getOrDefault("module", module);
    }

    @Override
    public Map<String, String> start() {
        LocalStack stack = LocalStack.startOrJoin();
        Database database = stack.freshDatabase(module + "_it");
        String run = module + "-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> settings = new LinkedHashMap<>(stack.settings());
        settings.putAll(database.settings());
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("slotwright.topic-prefix", run + ".");
        settings.put("slotwright.redis-prefix", run + ":");
        settings.put("slotwright.sql.pool-wait", "PT5S");
        settings.put("slotwright.sql.lock-wait", "PT10S");
        settings.put("slotwright.sql.request", "PT30S");
        settings.put("slotwright.sql.abandoned", "PT40S");
        settings.put("slotwright.sql.silence", "PT120S");
        settings.put("slotwright.once.patience", "PT30S");
        settings.put("slotwright.outbox.lease", "PT2S");
        settings.put("slotwright.kafka.session-timeout-ms", "6000");
        settings.put("slotwright.kafka.heartbeat-interval-ms", "500");
        return settings;
    }

    /** The servers belong to the build. */
    @Override
    public void stop() {}
}
