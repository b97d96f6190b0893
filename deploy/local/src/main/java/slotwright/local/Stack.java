package slotwright.local;

import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * The servers on one folder, as children of this process. The folder keeps data, passwords and ports; one process
 * at a time may use it.
 */
final class Stack implements AutoCloseable {

    private final FileLock lock;
    private final StackFolder folder;
    private final Server mariaDb;
    private final Server redis;
    private final Server kafka;
    private final Optional<Server> ownIssuer;
    private final URI issuer;

    private Stack(
            FileLock lock,
            StackFolder folder,
            Server mariaDb,
            Server redis,
            Server kafka,
            Optional<Server> ownIssuer,
            URI issuer) {
        this.lock = lock;
        this.folder = folder;
        this.mariaDb = mariaDb;
        this.redis = redis;
        this.kafka = kafka;
        this.ownIssuer = ownIssuer;
        this.issuer = issuer;
    }

    /**
     * Takes the folder for this process and checks the ports; starts nothing yet.
     *
     * @param clients of the issuer, if it is an own one
     * @param alsoNeeded ports that will be needed besides, and by whom
     * @throws StackException one line if the folder or a port is taken
     */
    static Stack claim(
            Path path, StackPorts ports, GivenServers given, Issuer.Clients clients, Map<Integer, String> alsoNeeded) {
        StackFolder folder =
                new StackFolder(PrivateFiles.folder(path.toAbsolutePath().normalize()));
        FileLock lock = FileLocks.tryHold(folder.lock())
                .orElseThrow(() -> new StackException("a stack is already running on the data in " + folder.path()));
        try {
            folder.children().awaitEnd();
            Stack stack = assemble(lock, folder, ports, given, clients);
            stack.requirePorts(ports, alsoNeeded);
            return stack;
        } catch (RuntimeException e) {
            FileLocks.release(lock);
            throw e;
        }
    }

    /** Starts what is not given; returns when all answer. */
    static Stack start(Path path, StackPorts ports, GivenServers given, Issuer.Clients clients) {
        return claim(path, ports, given, clients, Map.of()).start();
    }

    /** For data that are removed with the stack: their servers need not wait for the disk. */
    Stack forNow() {
        if (mariaDb instanceof MariaDb own) {
            own.leavesTheDiskAlone();
        }
        return this;
    }

    /** Starts what is not given; returns when all answer. If one does not, the others are ended again. */
    Stack start() {
        try {
            startAll();
            return this;
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    private static Stack assemble(
            FileLock lock, StackFolder folder, StackPorts ports, GivenServers given, Issuer.Clients clients) {
        Artifacts artifacts = Artifacts.find();
        String whose = "given by the environment";
        Server redis = given.redis()
                .<Server>map(address -> new ForeignServer("Redis", address, whose))
                .orElseGet(() -> new Redis(artifacts.redis(), ports.redis(), folder));
        Server kafka = given.kafka()
                .<Server>map(address -> new ForeignServer("Kafka", address, whose))
                .orElseGet(() -> new Kafka(artifacts.kafkaJars(), ports.kafka(), ports.kafkaController(), folder));
        Optional<Server> issuer = given.issuer().isPresent()
                ? Optional.empty()
                : Optional.of(new Issuer(artifacts.classes(), artifacts.issuerJars(), ports.issuer(), folder, clients));
        URI url =
                given.issuer().orElseGet(() -> Issuer.urlAt(issuer.orElseThrow().address()));
        return new Stack(lock, folder, mariaDb(artifacts, folder, ports, given), redis, kafka, issuer, url);
    }

    private static Server mariaDb(Artifacts artifacts, StackFolder folder, StackPorts ports, GivenServers given) {
        if (given.mariaDb().isPresent()) {
            GivenServers.Account account = given.mariaDb().get();
            MariaDbClient.of(folder.account(), account.address(), account.user(), account.password());
            return new ForeignServer("MariaDB", account.address(), "given by the environment");
        }
        String password = folder.secrets().password("mariadb.root");
        Address address = new Address("127.0.0.1", ports.mariaDb());
        MariaDbClient client = MariaDbClient.of(folder.account(), address, "root", password);
        return new MariaDb(artifacts.mariaDb(), ports.mariaDb(), folder, password, client);
    }

    private void requirePorts(StackPorts ports, Map<Integer, String> alsoNeeded) {
        Map<Integer, String> needed = new TreeMap<>(alsoNeeded);
        own().forEach(server -> needed.put(server.address().port(), server.name()));
        if (kafka instanceof OwnServer) {
            needed.put(ports.kafkaController(), "Kafka's controller");
        }
        Ports.requireFree(needed);
    }

    /** All at once: each spends most of its start waiting. */
    private void startAll() {
        List<CompletableFuture<Void>> starts = new ArrayList<>();
        servers().forEach(server -> starts.add(CompletableFuture.runAsync(server::start, StackThreads.executor())));
        try {
            CompletableFuture.allOf(starts.toArray(new CompletableFuture<?>[0])).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException cause ? cause : new StackException(e.getMessage(), e);
        }
    }

    List<Server> servers() {
        return Stream.concat(Stream.of(mariaDb, redis, kafka), ownIssuer.stream())
                .toList();
    }

    StackFolder folder() {
        return folder;
    }

    Server mariaDb() {
        return mariaDb;
    }

    Server redis() {
        return redis;
    }

    Server kafka() {
        return kafka;
    }

    /** Whose tokens count. */
    URI issuer() {
        return issuer;
    }

    TokenClient tokens() {
        return new TokenClient(issuer, folder.secrets());
    }

    boolean hasOwnIssuer() {
        return ownIssuer.isPresent();
    }

    /** Stops the servers in order; the data stay. */
    @Override
    public void close() {
        List<CompletableFuture<Void>> stops = new ArrayList<>();
        own().forEach(server -> stops.add(CompletableFuture.runAsync(server::stop, StackThreads.executor())));
        stops.forEach(CompletableFuture::join);
        FileLocks.release(lock);
    }

    /** Ends the servers at once, for data that nobody needs any more. */
    void kill() {
        own().forEach(Server::kill);
        FileLocks.release(lock);
    }

    private List<Server> own() {
        return servers().stream().filter(OwnServer.class::isInstance).toList();
    }
}
