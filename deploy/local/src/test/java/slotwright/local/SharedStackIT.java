package slotwright.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who shares a stack, and with whom it ends. A sleeping process stands for Maven. */
class SharedStackIT {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Process maven;
    private ProcessId owner;

    @BeforeEach
    void startOwner() throws Exception {
        maven = new ProcessBuilder("sleep", "600").start();
        owner = ProcessId.of(maven.toHandle());
    }

    @AfterEach
    void endOwner() {
        maven.destroyForcibly();
        assertTrue(Await.until(BOUND, () -> processes().isEmpty()), () -> "still there: " + processes());
    }

    @Test
    void aSecondJvmOfTheSameRunFindsTheSameStack() throws Exception {
        LocalStack stack = SharedStack.startOrJoin(runs(), owner);
        Path answer = folder.resolve("answer");
        Process joiner = Jvms.start(
                Joiner.class,
                folder.resolve("joiner.log"),
                runs().toString(),
                Long.toString(owner.pid()),
                Long.toString(owner.startedMillis()),
                answer.toString());
        assertEquals(0, joiner.waitFor(), () -> LogTail.of(folder.resolve("joiner.log"), 20));
        Map<String, String> found = PrivateFiles.readProperties(answer);
        assertEquals(stack.folder().toString(), found.get("folder"));
        assertEquals(stack.kafka().address().toString(), found.get("kafka"));
        assertEquals(stack.database("joined").servePassword(), found.get("password"));
    }

    @Test
    void theStackEndsWithItsRunAndLeavesNoData() {
        LocalStack stack = SharedStack.startOrJoin(runs(), owner);
        List<ProcessId> processes = processes();
        assertFalse(processes.isEmpty());
        maven.destroyForcibly();
        assertTrue(Await.until(BOUND, () -> processes.stream().noneMatch(ProcessId::isAlive)));
        assertFalse(Files.exists(stack.folder().resolve("mariadb")));
        assertTrue(Files.exists(stack.folder().resolve("log/mariadb.log")));
    }

    @Test
    void aKilledLauncherLeavesNoChildAndNoStaleState() {
        LocalStack first = SharedStack.startOrJoin(runs(), owner);
        ProcessId launcher =
                StackState.read(new StackFolder(first.folder())).orElseThrow().launcher();
        List<ProcessId> children =
                launcher.handle().orElseThrow().descendants().map(ProcessId::of).toList();
        assertTrue(children.size() >= 3, children::toString);
        launcher.handle().orElseThrow().destroyForcibly();
        assertTrue(Await.until(BOUND, () -> children.stream().noneMatch(ProcessId::isAlive)));

        LocalStack second = SharedStack.startOrJoin(runs(), owner);
        assertEquals(List.of("1"), second.sql("SELECT 1"));
        assertNotEquals(first.kafka().address(), second.kafka().address());
    }

    @Test
    void theFolderOfADeadRunIsDeletedByTheNextOne() throws Exception {
        Path dead = PrivateFiles.folder(runs().resolve("run-1234567890"));
        Files.writeString(dead.resolve("owner.properties"), "owner.pid=1234567890\nowner.started=1\n");
        SharedStack.startOrJoin(runs(), owner);
        assertFalse(Files.exists(dead));
    }

    private Path runs() {
        return folder.resolve("runs");
    }

    /** The launcher and its children, as far as they still run. */
    private List<ProcessId> processes() {
        return StackState.read(new StackFolder(runs().resolve("run-" + owner.pid())))
                .flatMap(state -> state.launcher().handle())
                .map(launcher -> Stream.concat(Stream.of(launcher), launcher.descendants())
                        .map(ProcessId::of)
                        .filter(ProcessId::isAlive)
                        .toList())
                .orElse(List.of());
    }
}
