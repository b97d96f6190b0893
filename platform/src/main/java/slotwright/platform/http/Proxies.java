package slotwright.platform.http;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Headers that say for whom a request is forwarded are believed from named proxies only. Quarkus by itself would
 * believe everybody as soon as forwarding is on and no proxy is named.
 */
@Singleton
final class Proxies {

    private final boolean forwarding;
    private final boolean named;

    Proxies(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<String> trusted) {
        this.forwarding = forwarding;
        this.named = trusted.filter(text -> !text.isBlank()).isPresent();
    }

    /** Before the first request can come. */
    void onRoutes(@Observes Filters filters) {
        check();
    }

    /** @throws ConfigurationException when everybody would be believed */
    void check() {
        if (forwarding && !named) {
            throw new ConfigurationException(
                    "quarkus.http.proxy.proxy-address-forwarding is on, so"
                            + " quarkus.http.proxy.trusted-proxies must name the proxies that are believed, by address or CIDR");
        }
    }
}
