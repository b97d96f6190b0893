package slotwright.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service as a child process. */
class ServiceProcessIT {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final int port = Ports.free();
    private final URI url = URI.create("http://localhost:" + port + "/q/health/ready");

    @Test
    void endsInOrderWhenStopped() throws Exception {
        try (ServiceProcess service = started(Map.of("QUARKUS_MANAGEMENT_PORT", Integer.toString(port)))) {
            service.awaitReady(url, BOUND);
            service.stop();
            assertFalse(service.isAlive());
            assertTrue(Files.readString(service.log()).contains("ended in order"));
        }
    }

    @Test
    void startsAgainAfterAKill() throws Exception {
        try (ServiceProcess service = started(Map.of("QUARKUS_MANAGEMENT_PORT", Integer.toString(port)))) {
            long first = service.awaitReady(url, BOUND).pid();
            service.kill();
            assertFalse(ServiceProcess.answersOk(url));
            service.start().awaitReady(url, BOUND);
            assertTrue(service.pid() != first);
            assertFalse(Files.readString(service.log()).contains("ended in order"));
        }
    }

    @Test
    void answersNothingWhilePaused() throws Exception {
        try (ServiceProcess service = started(Map.of("QUARKUS_MANAGEMENT_PORT", Integer.toString(port)))) {
            service.awaitReady(url, BOUND);
            service.pause();
            assertFalse(ServiceProcess.answersOk(url));
            service.resume();
            assertTrue(ServiceProcess.answersOk(url));
        }
    }

    @Test
    void saysWhyItDidNotBecomeReady() throws Exception {
        try (ServiceProcess service = started(Map.of())) {
            StackException failure = assertThrows(StackException.class, () -> service.awaitReady(url, BOUND));
            assertTrue(failure.getMessage().startsWith("LoneService ended with code 3"), failure.getMessage());
            assertTrue(failure.getMessage().endsWith("no port"), failure.getMessage());
            assertEquals(3, service.awaitExit(BOUND));
        }
    }

    @Test
    void endsWithAJvmThatIsKilled() throws Exception {
        Process holder = Jvms.start(
                ServiceHolder.class,
                folder.resolve("holder.log"),
                Jvms.jar(LoneService.class, folder).toString(),
                folder.toString(),
                Integer.toString(port));
        assertTrue(
                Await.until(BOUND, () -> ServiceProcess.answersOk(url)),
                () -> LogTail.of(folder.resolve("holder.log"), 20));
        assertTrue(Await.until(BOUND, () -> Files.exists(folder.resolve("pid"))));
        ProcessId service = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid"))))
                .map(ProcessId::of)
                .orElseThrow();
        holder.destroyForcibly();
        assertTrue(Await.until(BOUND, () -> !service.isAlive()));
    }

    private ServiceProcess started(Map<String, String> environment) throws Exception {
        return LocalStack.startOrJoin().process(Jvms.jar(LoneService.class, folder), environment);
    }
}
