package slotwright.story;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final Duration KEPT = Duration.ofMinutes(4);

    private final LocalStack stack;
    private final RunningSuite services;
    private String token;
    private Instant renewAfter = Instant.MIN;

    private PackagedSuite(LocalStack stack, RunningSuite services) {
        this.stack = stack;
        this.services = services;
    }

    /**
     * @param name keeps this suite's schemas, topics, groups and keys apart from those of others in the stack
     * @param further settings of all services
     */
    static PackagedSuite start(LocalStack stack, String name, Map<String, String> further) {
        RunningSuite services =
                RunningSuite.onFreePorts(Suite.read().whileTheStoryIsTold(), stack, Naming.prefixed(name), further);
        PackagedSuite suite = new PackagedSuite(stack, services);
        try {
            services.awaitReady();
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
        return suite;
    }

    /** As an administrator calls it. */
    Api.Suite api() {
        return Api.Suite.from(options()).as(this::administratorsToken);
    }

    /** People of this suite, new ones for each call. */
    People people() {
        return People.strangers(options(), this::administratorsToken, Clock.systemUTC());
    }

    synchronized String administratorsToken() {
        Instant now = Instant.now();
        if (now.isAfter(renewAfter)) {
            token = stack.tokens().operatorToken();
            renewAfter = now.plus(KEPT);
        }
        return token;
    }

    private String[] options() {
        return services.options().toArray(String[]::new);
    }

    void kill(String service) {
        service(service).process().kill();
    }

    /** Starts it if it does not run, and waits until it is ready. */
    void run(String service) {
        service(service).process().start();
        service(service).awaitReady(PATIENCE);
    }

    /** One more process of a service, once it is ready. */
    RunningService replica(String service) {
        return services.startReplica(service + "-service").awaitReady(PATIENCE);
    }

    /** Rows of a service's schema, columns separated by tabs; read with all rights. */
    List<String> rows(String service, String select) {
        Database database = database(service);
        return stack.sql(
                "USE `" + database.schema() + "`; " + select.replace("${audit}", "`" + database.auditSchema() + "`"));
    }

    URI baseUrl(String service) {
        return service(service).baseUrl();
    }

    ServiceLogs logs(String service) {
        return new ServiceLogs(service(service).process().log());
    }

    Database database(String service) {
        return services.database(service + "-service");
    }

    /** Each booking's version by its id. */
    Map<String, Long> bookingVersions() {
        return versions("booking", "booking");
    }

    /** The same as another service keeps it. */
    Map<String, Long> versions(String service, String table) {
        Map<String, Long> versions = new LinkedHashMap<>();
        for (String row : rows(service, "SELECT booking_id, version FROM " + table)) {
            String[] columns = row.split("\t");
            versions.put(columns[0], Long.valueOf(columns[1]));
        }
        return versions;
    }

    /** Returns when all that booking has to know of services, resources and their days has arrived there. */
    void awaitAllInBooking() {
        String entered = "SELECT id, version FROM location UNION ALL SELECT id, version FROM staff ORDER BY id";
        awaitSame("resources", entered, "scheduling", "SELECT resource_id, version FROM resource ORDER BY resource_id");
        awaitSame(
                "services", "SELECT service_id, version FROM service_version ORDER BY service_id, version", "catalog");
        awaitSame("days", "SELECT day_key, day_version FROM resource_day ORDER BY day_key", "scheduling");
    }

    /** A promotion that is not there yet takes nothing off, so nobody can tell from outside. */
    void awaitPromotionsInBooking() {
        awaitSame(
                "promotions",
                "SELECT id, version FROM promotion ORDER BY id",
                "catalog",
                "SELECT promotion_id, version FROM promotion ORDER BY promotion_id");
    }

    private void awaitSame(String what, String select, String source) {
        awaitSame(what, select, source, select);
    }

    private void awaitSame(String what, String select, String source, String copied) {
        Narrator.eventually(
                "all " + what + " in booking",
                () -> rows(source, select).equals(rows("booking", copied)) ? true : null);
    }

    /**
     * Where more of a resource is taken than it has, looked at from the rows alone: usage can only rise where an
     * allocation begins, so it is counted there.
     */
    List<String> overused() {
        return rows(
                "booking",
                "SELECT a.resource_id, a.from_at, SUM(b.quantity), MIN(b.capacity) FROM"
                        + " (SELECT DISTINCT resource_id, from_at FROM allocation) a JOIN allocation b"
                        + " ON b.resource_id = a.resource_id AND b.from_at <= a.from_at AND a.from_at < b.to_at"
                        + " GROUP BY a.resource_id, a.from_at HAVING SUM(b.quantity) > MIN(b.capacity)");
    }

    @Override
    public void close() {
        services.close();
    }

    RunningService service(String name) {
        return services.service(name + "-service");
    }
}
