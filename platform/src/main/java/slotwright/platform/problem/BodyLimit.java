package slotwright.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a body may be, in bytes. */
@Singleton
final class BodyLimit {

    private final long most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "256K") MemorySize size) {
        this.most = size.asLongValue();
    }

    long most() {
        return most;
    }

    byte[] read(InputStream body) {
        byte[] read;
        try {
            read = body.readNBytes(Math.toIntExact(most + 1));
        } catch (IOException e) {
            throw Problem.of(ProblemType.REQUEST_TIMEOUT, "The body broke off, or did not arrive in time.", e);
        }
        if (read.length > most) {
            throw exceeded();
        }
        return read;
    }

    Problem exceeded() {
        return Problem.of(ProblemType.PAYLOAD_TOO_LARGE, "A body may have " + most + " bytes here.")
                .header("Connection", "close");
    }
}
