package slotwright.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Remembers in a stack's folder which processes were started on it. After kill -9 of a launcher its children take some
 * seconds to end; whoever starts again at once waits for them instead of finding their ports and data taken.
 */
final class Children {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final Path folder;

    Children(Path folder) {
        this.folder = folder;
    }

    void remember(ProcessHandle process, String name) {
        Map<String, String> properties = new TreeMap<>(Map.of("name", name));
        ProcessId.of(process).writeTo(properties, "child");
        PrivateFiles.writeProperties(PrivateFiles.folder(folder).resolve(Long.toString(process.pid())), properties);
    }

    /** Waits for the end of all that an earlier launcher started. */
    void awaitEnd() {
        for (Path file : files()) {
            Map<String, String> properties = PrivateFiles.readProperties(file);
            ProcessId child = ProcessId.read(properties, "child");
            if (!Await.until(BOUND, () -> !child.isAlive())) {
                throw new StackException(
                        properties.get("name") + " of an earlier run still runs, as process " + child.pid());
            }
            delete(file);
        }
    }

    private List<Path> files() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
