package slotwright.booking.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import slotwright.booking.access.model.AccessKeys;

/** Reads the keys of guests' tokens from the configuration. */
@Singleton
final class AccessSecret {

    @Produces
    @Singleton
    static AccessKeys keys(@ConfigProperty(name = "slotwright.secrets.guest-access") String setting) {
        return AccessKeys.of(setting);
    }

    /** Nothing but that they exist: keys that are not fit end the start, and not the first request. */
    static void require(@Observes StartupEvent starting, AccessKeys keys) {}
}
