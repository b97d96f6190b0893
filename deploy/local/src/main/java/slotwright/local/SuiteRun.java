package slotwright.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** {@code start}: the whole suite on the project's kept data, until Ctrl-C. */
final class SuiteRun {

    private final Suite suite;
    private final Path data;
    private final PrintStream out;

    SuiteRun(Suite suite, Path data, PrintStream out) {
        this.suite = suite;
        this.data = data;
        this.out = out;
    }

    void run() {
        Shutdown shutdown = Shutdown.atExit();
        Stack servers = Stack.claim(
                data, suite.stackPorts(), GivenServers.of(System.getenv()), suite.issuerClients(), servicePorts());
        shutdown.add(servers::close);
        PrivateFiles.moveTree(servers.folder().logs(), servers.folder().earlierLogs());
        out.println("Starting MariaDB, Redis, Kafka and the issuer on the data in " + data);
        servers.start();
        servers.servers().forEach(server -> out.printf("  %-20s %s%n", server.name(), server.address()));
        shutdown.add(() -> out.println("Stopping the servers"));

        out.println("Starting the services");
        RunningSuite services = RunningSuite.onNamedPorts(suite, LocalStack.of(servers));
        shutdown.add(services::close);
        shutdown.add(() -> out.println("\nStopping the services"));
        services.awaitReady(
                ready -> out.printf("  %-20s ready%n", ready.service().name()));

        if (servers.hasOwnIssuer()) {
            new FirstAdministrator(servers.tokens(), System.getenv()).make().ifPresent(out::println);
            loadDemo(services, new DemoUsers(servers.tokens(), servers.folder().secrets()));
        }
        services.services().forEach(this::printUrls);
        out.println("Logs are in " + data.resolve("log") + ". Ctrl-C stops everything; the data stay.");
        services.services().forEach(this::reportEnd);
        waitForever();
    }

    private Map<Integer, String> servicePorts() {
        Map<Integer, String> ports = new TreeMap<>();
        suite.services().forEach(service -> {
            ports.put(service.port(), service.name());
            ports.put(service.managementPort(), service.name() + " (management)");
        });
        return ports;
    }

    /** Whether there is anything to load is the program's business. A suite without it is still worth having. */
    private void loadDemo(RunningSuite services, DemoUsers users) {
        int code = SuiteProgram.run(suite.program("demo"), services.options(), users.environment());
        if (code != 0) {
            out.println("The demo data could not be loaded (code " + code + "); the services run.");
        }
    }

    private void printUrls(RunningService running) {
        out.printf("  %-20s %s%s%n", running.service().name(), running.baseUrl(), suite.pagesPath());
    }

    private void reportEnd(RunningService running) {
        ServiceProcess process = running.process();
        process.handle().onExit().thenRun(() -> {
            if (!Shutdown.hasBegun()) {
                out.println(process.name() + " has ended; its log " + process.log() + " ends with:\n"
                        + LogTail.of(process.log(), 20));
            }
        });
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
