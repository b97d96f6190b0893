package slotwright.local;

import java.net.URI;
import java.time.Duration;

/** A service's process and where it listens. */
public record RunningService(
        Suite.Service service, ServiceProcess process, int port, int managementPort, String readyPath) {

    public URI baseUrl() {
        return URI.create("http://localhost:" + port);
    }

    /** Where health and metrics are. */
    public URI managementUrl() {
        return URI.create("http://localhost:" + managementPort);
    }

    /** Waits until the service says that it is ready; fails with the end of its log. */
    public RunningService awaitReady(Duration bound) {
        process.awaitReady(managementUrl().resolve(readyPath), bound);
        return this;
    }
}
