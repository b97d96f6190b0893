package slotwright.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one of the suite's programs against running services, its output on this terminal. */
final class SuiteProgram {

    private SuiteProgram() {}

    /**
     * @param environment added to this process's own
     * @return the program's exit code
     */
    static int run(Suite.Program program, List<String> options, Map<String, String> environment) {
        Path jar = Path.of(program.classPath().split(":")[0]);
        if (Files.notExists(jar)) {
            throw new StackException("the program " + program.name() + " is missing: there is no " + jar);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                program.classPath(),
                program.mainClass()));
        command.addAll(options);
        GuardedProcess running =
                GuardedProcess.startOnTerminal(command, Path.of("").toAbsolutePath(), environment);
        Await.until(Duration.ofHours(1), () -> !running.isAlive());
        if (running.isAlive()) {
            running.kill();
        }
        return running.exitCode();
    }
}
