package slotwright.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The one stack of a Maven run, in a launcher process that belongs to the run and not to the JVM that happened to ask
 * first. Each run has a folder of its own below {@code target/stack}, so nothing of an earlier run is ever used; the
 * folders of runs that have ended are deleted by the next one.
 */
final class SharedStack {

    private static final Duration START_BOUND = Duration.ofMinutes(3);

    private SharedStack() {}

    static LocalStack startOrJoin() {
        return startOrJoin(ProjectRoot.find().resolve("target/stack"), Owner.nearest());
    }

    static LocalStack startOrJoin(Path runs, ProcessId owner) {
        return FileLocks.hold(runs.resolve(".lock"), () -> {
            deleteDead(runs);
            StackFolder folder = new StackFolder(runs.resolve("run-" + owner.pid()));
            StackState state = StackState.read(folder)
                    .filter(found ->
                            found.owner().isSameAs(owner) && found.launcher().isAlive())
                    .orElseGet(() -> launch(folder, owner));
            return LocalStack.joined(state);
        });
    }

    private static StackState launch(StackFolder folder, ProcessId owner) {
        PrivateFiles.deleteTree(folder.path());
        PrivateFiles.folder(folder.path());
        Map<String, String> ownership = new TreeMap<>();
        owner.writeTo(ownership, "owner");
        PrivateFiles.writeProperties(ownerFile(folder), ownership);
        Path log = folder.path().resolve("launcher.log");
        Process launcher = spawn(folder, log);
        Await.until(START_BOUND, () -> !launcher.isAlive() || Files.exists(folder.state()));
        return StackState.read(folder).orElseThrow(() -> {
            launcher.destroyForcibly();
            return new StackException(
                    "the build's stack did not start; " + log + " ends with:\n" + LogTail.of(log, 40));
        });
    }

    /** Its output goes to a file: with an inherited pipe, Surefire would wait for its end. */
    private static Process spawn(StackFolder folder, Path log) {
        List<String> command = new ArrayList<>(GuardedProcess.ownSession());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Artifacts.find().classes().toString(),
                Launcher.class.getName(),
                "shared",
                folder.path().toString()));
        try {
            return new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the launcher", e);
        }
    }

    private static void deleteDead(Path runs) {
        try (Stream<Path> folders = Files.list(runs)) {
            folders.filter(path -> path.getFileName().toString().startsWith("run-"))
                    .map(StackFolder::new)
                    .filter(SharedStack::isDead)
                    .forEach(folder -> PrivateFiles.deleteTree(folder.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDead(StackFolder folder) {
        boolean launcherLives =
                StackState.read(folder).map(state -> state.launcher().isAlive()).orElse(false);
        return !launcherLives && !ownerOf(folder).isAlive();
    }

    static ProcessId ownerOf(StackFolder folder) {
        return ProcessId.read(PrivateFiles.readProperties(ownerFile(folder)), "owner");
    }

    private static Path ownerFile(StackFolder folder) {
        return folder.path().resolve("owner.properties");
    }

    /**
     * Runs the servers until the owner ends. Nobody needs the data then: they are removed without a shutdown in order;
     * the logs stay for whoever looks into a failed build.
     */
    static void serve(StackFolder folder) {
        ProcessId owner = ownerOf(folder);
        Stack stack = Stack.claim(
                        folder.path(),
                        StackPorts.free(),
                        GivenServers.of(System.getenv()),
                        Suite.read().issuerClients(),
                        Map.of())
                .forNow()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(stack, folder), "end"));
        new StackState(
                        folder,
                        ProcessId.of(ProcessHandle.current()),
                        owner,
                        stack.mariaDb().address(),
                        stack.redis().address(),
                        stack.kafka().address(),
                        stack.issuer())
                .write();
        Await.endOf(owner);
    }

    private static void remove(Stack stack, StackFolder folder) {
        stack.kill();
        List.of("mariadb", "redis", "kafka", "issuer").forEach(server -> PrivateFiles.deleteTree(folder.data(server)));
    }
}
