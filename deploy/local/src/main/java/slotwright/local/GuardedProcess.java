package slotwright.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A child process that ends with this JVM, also when this JVM is killed with -9.
 *
 * <p>The child is a shell that first forks a guard and then becomes the program by {@code exec}, so the process id is
 * the program's own and there is no moment without a guard. The guard reads a pipe whose other end only this JVM
 * holds: it ends with this JVM, and then the guard sends SIGTERM and five seconds later SIGKILL. Both live in a session
 * of their own, so Ctrl-C in the terminal, or a kill of the launcher's whole process group, reaches neither: the
 * launcher decides the order in which things stop, and the guard outlives it.
 */
final class GuardedProcess {

    private static final String GUARD =
            """
            exec 3<&0
            program=$$
            (
              trap '' INT TERM HUP
              read -r line <&3
              kill -TERM "$program" 2>/dev/null || exit 0
              tries=0
              while kill -0 "$program" 2>/dev/null && [ "$tries" -lt 50 ]; do
                tries=$((tries + 1))
                sleep 0.1
              done
              kill -KILL "$program" 2>/dev/null
            ) >/dev/null 2>&1 &
            exec "$@" </dev/null 3<&-
            """;

    private final Process process;

    private GuardedProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the command.
     *
     * @param environment added to this JVM's own
     * @param log where output and errors are appended
     */
    static GuardedProcess start(List<String> command, Path directory, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(command, directory, environment, ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /** As {@link #start}, with output and errors going where those of this JVM go. */
    static GuardedProcess startOnTerminal(List<String> command, Path directory, Map<String, String> environment) {
        return start(command, directory, environment, ProcessBuilder.Redirect.INHERIT);
    }

    private static GuardedProcess start(
            List<String> command, Path directory, Map<String, String> environment, ProcessBuilder.Redirect output) {
        List<String> guarded = new ArrayList<>(ownSession());
        guarded.addAll(List.of("/bin/sh", "-c", GUARD, "guard"));
        guarded.addAll(command);
        try {
            ProcessBuilder builder = new ProcessBuilder(guarded)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output);
            builder.environment().putAll(environment);
            return new GuardedProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        }
    }

    /** The words that put a command into a session of its own; none where the system has no {@code setsid}. */
    static List<String> ownSession() {
        for (String place : List.of("/usr/bin/setsid", "/bin/setsid")) {
            if (Files.isExecutable(Path.of(place))) {
                return List.of(place);
            }
        }
        return List.of();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM, and SIGKILL for a program that has not ended within the time. */
    void stop(Duration patience) {
        process.destroy();
        if (!ended(patience)) {
            kill();
        }
    }

    /** SIGKILL; returns when the program is gone. */
    void kill() {
        process.destroyForcibly();
        if (!ended(Duration.ofSeconds(30))) {
            throw new StackException("process " + process.pid() + " survived SIGKILL for 30 seconds");
        }
    }

    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    /** The exit code of a program that has ended. */
    int exitCode() {
        return process.exitValue();
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return true;
        }
    }

    private void signal(String name) {
        try {
            int code = new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new StackException("cannot send SIG" + name + " to process " + process.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
