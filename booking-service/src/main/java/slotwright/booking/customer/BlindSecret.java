package slotwright.booking.customer;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import slotwright.booking.customer.model.BlindIndex;

/** Reads the keys of the blind index from the configuration. */
@Singleton
final class BlindSecret {

    @Produces
    @Singleton
    static BlindIndex index(@ConfigProperty(name = "slotwright.secrets.blind-index") String setting) {
        return BlindIndex.of(setting);
    }

    /** Nothing but that it exists: keys that are not fit end the start, and not the first request. */
    static void require(@Observes StartupEvent starting, BlindIndex index) {}
}
