package slotwright.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running MariaDB, Redis and Kafka, as tests and programs see them. Names of databases are data: this class knows no
 * service.
 */
public final class LocalStack implements AutoCloseable {

    private static final List<String> JVM_OPTIONS =
            List.of("-Dfile.encoding=UTF-8", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1");
    private static final AtomicInteger PROCESSES = new AtomicInteger();

    private final StackFolder folder;
    private final Server mariaDb;
    private final Server redis;
    private final Server kafka;
    private final TokenClient tokens;
    private final Runnable end;
    private final MariaDbClient client;

    private LocalStack(StackFolder folder, Server mariaDb, Server redis, Server kafka, URI issuer, Runnable end) {
        this.folder = folder;
        this.mariaDb = mariaDb;
        this.redis = redis;
        this.kafka = kafka;
        this.tokens = new TokenClient(issuer, folder.secrets());
        this.end = end;
        this.client = MariaDbClient.existing(folder.account(), mariaDb.address());
    }

    /**
     * The build's stack: started by the first process of a Maven run that asks, joined by all others of that run, ended
     * with that run. In an IDE it ends with the calling JVM. Servers given by environment variables (see
     * {@code --help} of the launcher) are used instead. Closing it does nothing.
     */
    public static LocalStack startOrJoin() {
        return SharedStack.startOrJoin();
    }

    /**
     * A stack of the caller's own, for tests that break servers: children of this JVM, on ports of their own, on the
     * folder's data, which are made if there are none. Ends with {@link #close} or with this JVM; the data stay.
     */
    public static LocalStack fresh(Path folder) {
        StackFolder target =
                new StackFolder(PrivateFiles.folder(folder.toAbsolutePath().normalize()));
        return of(Stack.start(
                target.path(),
                StackPorts.keptIn(target.path()),
                GivenServers.none(),
                Suite.read().issuerClients()));
    }

    static LocalStack of(Stack stack) {
        return new LocalStack(
                stack.folder(), stack.mariaDb(), stack.redis(), stack.kafka(), stack.issuer(), stack::close);
    }

    static LocalStack joined(StackState state) {
        String whose = "shared by the build";
        return new LocalStack(
                state.folder(),
                new ForeignServer("MariaDB", state.mariaDb(), whose),
                new ForeignServer("Redis", state.redis(), whose),
                new ForeignServer("Kafka", state.kafka(), whose),
                state.issuer(),
                () -> {});
    }

    public Server mariaDb() {
        return mariaDb;
    }

    public Server redis() {
        return redis;
    }

    public Server kafka() {
        return kafka;
    }

    /** Makes users and tokens, at the stack's own issuer. */
    public TokenClient tokens() {
        return tokens;
    }

    /** Where data, passwords, and in {@code log} all logs lie. */
    public Path folder() {
        return folder.path();
    }

    /** A service's schemas and users, made if they are missing; for one name always the same ones. */
    public Database database(String name) {
        return databases().database(name);
    }

    /** As {@link #database}, but without any tables: what was there is dropped. */
    public Database freshDatabase(String name) {
        return databases().freshDatabase(name);
    }

    /**
     * Runs SQL with all rights, statements separated by semicolons.
     *
     * @return the rows, columns separated by tabs
     */
    public List<String> sql(String statements) {
        return client.run(statements);
    }

    /** Where Kafka, Redis and the issuer are, by the property names that a service reads. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("kafka.bootstrap.servers", kafka.address().toString());
        settings.put("quarkus.redis.hosts", "redis://" + redis.address());
        settings.put("quarkus.oidc.auth-server-url", tokens.issuer().toString());
        settings.put("slotwright.security.allow-builtin-issuer", "true");
        return settings;
    }

    /**
     * Starts {@code java -jar} as a child that ends with this JVM.
     *
     * @param jar for a Quarkus service {@code <service>/target/quarkus-app/quarkus-run.jar}
     * @param environment variables added to this JVM's own; {@link Environment#of} makes them from settings
     */
    public ServiceProcess process(Path jar, Map<String, String> environment) {
        return process(nameOf(jar), jar, JVM_OPTIONS, environment);
    }

    /**
     * As {@link #process(Path, Map)}, with a name for messages and the log, and the JVM's options.
     */
    public ServiceProcess process(String name, Path jar, List<String> jvmOptions, Map<String, String> environment) {
        Path absolute = jar.toAbsolutePath();
        if (!absolute.toFile().isFile()) {
            throw new StackException(absolute + " is missing: build it first");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", absolute.toString()));
        Path log = folder.logs()
                .resolve(name + "-" + ProcessHandle.current().pid() + "-" + PROCESSES.incrementAndGet() + ".log");
        return new ServiceProcess(name, command, environment, log, folder.children()).start();
    }

    /** Stops the servers if they are this JVM's own. */
    @Override
    public void close() {
        end.run();
    }

    private Databases databases() {
        return new Databases(mariaDb.address(), client, folder.secrets());
    }

    /** The module's name for a jar below its {@code target}, else the jar's own. */
    private static String nameOf(Path jar) {
        for (Path path = jar.toAbsolutePath(); path != null && path.getFileName() != null; path = path.getParent()) {
            if (path.getFileName().toString().equals("target")
                    && path.getParent().getFileName() != null) {
                return path.getParent().getFileName().toString();
            }
        }
        return jar.getFileName().toString().replaceFirst("\\.jar$", "");
    }
}
