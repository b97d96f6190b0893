package slotwright.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The suite's services as processes on a stack, each with its own database; ending with this JVM however it ends.
 */
public final class RunningSuite implements AutoCloseable {

    private final Suite suite;
    private final LocalStack stack;
    private final Naming naming;
    private final Map<String, String> extra;
    private final Map<String, RunningService> services = new LinkedHashMap<>();
    private final List<RunningService> replicas = new ArrayList<>();

    private RunningSuite(Suite suite, LocalStack stack, Naming naming, Map<String, String> extra) {
        this.suite = suite;
        this.stack = stack;
        this.naming = naming;
        this.extra = extra;
    }

    /**
     * Starts all services on free ports, for tests and for the story; does not wait until they are ready.
     *
     * @param extra settings of all services by property name, above those of the suite
     */
    public static RunningSuite onFreePorts(Suite suite, LocalStack stack, Naming naming, Map<String, String> extra) {
        RunningSuite running = new RunningSuite(suite, stack, naming, extra);
        suite.services().forEach(service -> running.add(service, Ports.free(), Ports.free()));
        return running;
    }

    /** Starts all services on the ports that the suite names; does not wait until they are ready. */
    static RunningSuite onNamedPorts(Suite suite, LocalStack stack) {
        RunningSuite running = new RunningSuite(suite, stack, suite.naming(), Map.of());
        suite.services().forEach(service -> running.add(service, service.port(), service.managementPort()));
        return running;
    }

    private void add(Suite.Service service, int port, int managementPort) {
        services.put(service.name(), launch(service, service.name(), port, managementPort));
    }

    /** Starts one more process of a service, on the same database and on free ports. */
    public synchronized RunningService startReplica(String serviceName) {
        String name = serviceName + "-replica-" + (replicas.size() + 1);
        RunningService replica = launch(suite.service(serviceName), name, Ports.free(), Ports.free());
        replicas.add(replica);
        return replica;
    }

    private RunningService launch(Suite.Service service, String name, int port, int managementPort) {
        Map<String, String> settings = new LinkedHashMap<>(suite.settings());
        settings.putAll(stack.settings());
        settings.putAll(database(service.name()).settings());
        settings.putAll(naming.settings());
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.management.port", Integer.toString(managementPort));
        settings.putAll(extra);
        ServiceProcess process = stack.process(name, service.jar(), suite.jvmOptions(), Environment.of(settings));
        return new RunningService(service, process, port, managementPort, suite.readyPath());
    }

    public Database database(String serviceName) {
        return stack.database(naming.databases() + suite.service(serviceName).database());
    }

    public RunningService service(String name) {
        RunningService service = services.get(name);
        if (service == null) {
            throw new StackException("the suite has no service named " + name);
        }
        return service;
    }

    public List<RunningService> services() {
        return List.copyOf(services.values());
    }

    /** The base URLs as a program's options, such as {@code --catalog=http://localhost:8081}, and {@code --issuer}. */
    public List<String> options() {
        return Stream.concat(
                        services().stream().map(running -> running.service().option() + "=" + running.baseUrl()),
                        Stream.of("--issuer=" + stack.tokens().issuer()))
                .toList();
    }

    /** Waits until all services are ready, within the suite's bound. */
    public RunningSuite awaitReady() {
        return awaitReady(service -> {});
    }

    RunningSuite awaitReady(Consumer<RunningService> onReady) {
        Duration bound = suite.readyBound();
        List<CompletableFuture<Void>> waits = services().stream()
                .map(service -> CompletableFuture.runAsync(
                        () -> onReady.accept(service.awaitReady(bound)), StackThreads.executor()))
                .toList();
        // The first that fails ends the wait: the others may be waiting for it.
        CompletableFuture<Void> failed = new CompletableFuture<>();
        waits.forEach(wait -> wait.whenComplete((done, failure) -> {
            if (failure != null) {
                failed.completeExceptionally(failure);
            }
        }));
        try {
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(waits.toArray(new CompletableFuture<?>[0])))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException cause ? cause : new StackException(e.getMessage(), e);
        }
        return this;
    }

    /** SIGTERM to all at once; returns when all have ended. */
    @Override
    public synchronized void close() {
        List<RunningService> all = new ArrayList<>(services.values());
        all.addAll(replicas);
        all.stream()
                .map(running ->
                        CompletableFuture.runAsync(() -> running.process().stop(), StackThreads.executor()))
                .toList()
                .forEach(CompletableFuture::join);
    }
}
