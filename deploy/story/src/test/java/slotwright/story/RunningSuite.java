package slotwright.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slotwright.local.Database;
import slotwright.local.Environment;
import slotwright.local.LocalStack;
import slotwright.local.ServiceProcess;

/** The four packaged services as processes of their own, on databases, topics and keys of their own. */
final class RunningSuite implements AutoCloseable {

    static final List<String> NAMES = List.of("catalog", "scheduling", "booking", "analytics");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final LocalStack stack;
    private final Map<String, Service> services = new LinkedHashMap<>();

    /** One of the services, and where it is. */
    record Service(ServiceProcess process, Database database, String url, URI ready) {

        /** Starts it if it does not run, and waits until it is ready. */
        void run() {
            process.start().awaitReady(ready, PATIENCE);
        }
    }

    /** Wide deadlines, as everywhere in tests: no step may fail because the machine is slow. */
    private static final Map<String, String> WIDE = Map.of(
            "slotwright.sql.pool-wait", "20s",
            "slotwright.sql.lock-wait", "20s",
            "slotwright.sql.request", "40s",
            "slotwright.sql.abandoned-transaction", "50s");

    private RunningSuite(LocalStack stack) {
        this.stack = stack;
    }

    /**
     * @param name keeps this suite's schemas, topics, groups and keys apart from those of others in the stack
     * @param further settings of all services
     */
    static RunningSuite start(LocalStack stack, String name, Map<String, String> further) {
        RunningSuite suite = new RunningSuite(stack);
        for (String service : NAMES) {
            suite.services.put(service, suite.launch(service, name, further));
        }
        suite.services.values().forEach(service -> service.process().awaitReady(service.ready(), PATIENCE));
        return suite;
    }

    Api.Suite api() {
        return new Api.Suite(
                new Api(get("catalog").url()),
                new Api(get("scheduling").url()),
                new Api(get("booking").url()),
                new Api(get("analytics").url()));
    }

    Service get(String service) {
        return services.get(service);
    }

    /** Rows of a service's schema, columns separated by tabs; read with all rights. */
    List<String> rows(String service, String select) {
        Database database = get(service).database();
        return stack.sql(
                "USE `" + database.schema() + "`; " + select.replace("${audit}", "`" + database.auditSchema() + "`"));
    }

    @Override
    public void close() {
        services.values().forEach(service -> service.process().kill());
    }

    private Service launch(String service, String name, Map<String, String> further) {
        Database database = stack.freshDatabase(name + "_" + service);
        int port = freePort();
        int management = freePort();
        Map<String, String> settings = new LinkedHashMap<>(stack.settings());
        settings.putAll(database.settings());
        settings.putAll(WIDE);
        settings.put("slotwright.topic-prefix", name + ".");
        settings.put("slotwright.redis-prefix", name + ":");
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.management.port", Integer.toString(management));
        settings.putAll(further);
        Path jar = root().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        ServiceProcess process = stack.process(name + "-" + service, jar, JVM, Environment.of(settings));
        return new Service(
                process,
                database,
                "http://127.0.0.1:" + port,
                URI.create("http://127.0.0.1:" + management + "/q/health/ready"));
    }

    private static Path root() {
        return Path.of(System.getProperty("maven.multiModuleProjectDirectory", "../.."));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
