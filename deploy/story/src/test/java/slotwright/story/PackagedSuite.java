package slotwright.story;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slotwright.local.Database;
import slotwright.local.LocalStack;
import slotwright.local.Naming;
import slotwright.local.RunningService;
import slotwright.local.RunningSuite;
import slotwright.local.Suite;

/** The four packaged services as processes of their own, on databases, topics and keys of their own. */
final class PackagedSuite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Ten times what a shop would have: no step may fail because the machine is slow. */
    private static final Map<String, String> WIDE = Map.of(
            "slotwright.sql.pool-wait", "PT5S",
            "slotwright.sql.lock-wait", "PT10S",
            "slotwright.sql.request", "PT30S",
            "slotwright.sql.abandoned", "PT40S");

    private final LocalStack stack;
    private final RunningSuite services;

    private PackagedSuite(LocalStack stack, RunningSuite services) {
        this.stack = stack;
        this.services = services;
    }

    /**
     * @param name keeps this suite's schemas, topics, groups and keys apart from those of others in the stack
     * @param further settings of all services
     */
    static PackagedSuite start(LocalStack stack, String name, Map<String, String> further) {
        Map<String, String> settings = new LinkedHashMap<>(WIDE);
        settings.putAll(further);
        RunningSuite services = RunningSuite.onFreePorts(Suite.read(), stack, Naming.prefixed(name), settings);
        PackagedSuite suite = new PackagedSuite(stack, services);
        try {
            services.awaitReady();
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
        return suite;
    }

    Api.Suite api() {
        return Api.Suite.from(services.options().toArray(String[]::new));
    }

    void kill(String service) {
        service(service).process().kill();
    }

    /** Starts it if it does not run, and waits until it is ready. */
    void run(String service) {
        service(service).process().start();
        service(service).awaitReady(PATIENCE);
    }

    /** Rows of a service's schema, columns separated by tabs; read with all rights. */
    List<String> rows(String service, String select) {
        Database database = services.database(service + "-service");
        return stack.sql(
                "USE `" + database.schema() + "`; " + select.replace("${audit}", "`" + database.auditSchema() + "`"));
    }

    @Override
    public void close() {
        services.close();
    }

    private RunningService service(String name) {
        return services.service(name + "-service");
    }
}
