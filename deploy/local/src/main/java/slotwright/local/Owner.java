package slotwright.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the process with which the build's stack ends: the nearest Maven above this process (Surefire puts a shell
 * between), or, in an IDE, this process itself.
 */
final class Owner {

    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";
    private static final String MAVEN_DAEMON = "org.mvndaemon.mvnd";

    private Owner() {}

    static ProcessId nearest() {
        for (Optional<ProcessHandle> process = ProcessHandle.current().parent();
                process.isPresent();
                process = process.get().parent()) {
            if (isMaven(commandLine(process.get()))) {
                return ProcessId.of(process.get());
            }
        }
        return ProcessId.of(ProcessHandle.current());
    }

    static boolean isMaven(String commandLine) {
        return commandLine.contains(MAVEN) || commandLine.contains(MAVEN_DAEMON);
    }

    /** The kernel's text where there is one: {@code ProcessHandle} cuts long ones. */
    private static String commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace('\0', ' ');
        } catch (IOException notLinux) {
            return process.info().commandLine().orElse("");
        }
    }
}
