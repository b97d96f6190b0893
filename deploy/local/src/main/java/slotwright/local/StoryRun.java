package slotwright.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code start --story}: the story on a stack and services of its own, on free ports, beside whatever runs; nothing of
 * it stays.
 */
final class StoryRun {

    private static final String FOLDER = "story-";

    private final Suite suite;
    private final Path target;
    private final PrintStream out;

    /** @param target where the run's folder is made; {@code mvn clean} removes what a killed run has left there */
    StoryRun(Suite suite, Path target, PrintStream out) {
        this.suite = suite;
        this.target = target;
        this.out = out;
    }

    /** @return the story's exit code */
    int run() {
        deleteLeftovers();
        Shutdown shutdown = Shutdown.atExit();
        Path folder = target.resolve(FOLDER + ProcessHandle.current().pid());
        shutdown.add(() -> PrivateFiles.deleteTree(folder));
        out.println("Starting a fresh stack");
        Stack servers = Stack.start(folder, StackPorts.free(), GivenServers.none(), suite.issuerClients());
        shutdown.add(servers::kill);
        out.println("Starting the services");
        RunningSuite services =
                RunningSuite.onFreePorts(suite.whileTheStoryIsTold(), LocalStack.of(servers), suite.naming(), Map.of());
        shutdown.add(services::close);
        services.awaitReady(ready -> out.printf("  %-20s %s%n", ready.service().name(), ready.baseUrl()));
        int code = SuiteProgram.run(
                suite.program("story"),
                services.options(),
                new DemoUsers(servers.tokens(), servers.folder().secrets()).environment());
        if (code != 0) {
            services.services().forEach(this::printLog);
        }
        return code;
    }

    /** The logs are removed with the rest: their ends may say why the story failed. */
    private void printLog(RunningService running) {
        out.println("\nThe log of " + running.service().name() + " ends with:\n"
                + LogTail.of(running.process().log(), 20));
    }

    private void deleteLeftovers() {
        try (Stream<Path> folders = Files.list(Files.createDirectories(target))) {
            folders.filter(folder -> folder.getFileName().toString().startsWith(FOLDER))
                    .filter(Files::isDirectory)
                    .forEach(StoryRun::deleteUnlessRunning);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteUnlessRunning(Path folder) {
        Path lockFile = new StackFolder(folder).lock();
        if (Files.notExists(lockFile)) {
            return;
        }
        Optional<FileLock> lock = FileLocks.tryHold(lockFile);
        if (lock.isPresent()) {
            PrivateFiles.deleteTree(folder);
            FileLocks.release(lock.get());
        }
    }
}
