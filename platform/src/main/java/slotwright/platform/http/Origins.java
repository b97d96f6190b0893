package slotwright.platform.http;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/**
 * Lets in what the pages of a service's own origin ask for, and those of the origins that are named one by one in
 * {@code quarkus.http.cors.origins}. What comes from another page is refused here, since Quarkus' filter behind this
 * one, which sets the headers for those that are let in, refuses without a body.
 */
@Singleton
final class Origins {

    private static final Pattern ORIGIN = Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+\\])(:[0-9]{1,5})?");

    private final List<String> allowed;

    /** @throws ConfigurationException when a configured origin is a pattern, or is none */
    Origins(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> configured) {
        this.allowed = configured.orElse(List.of()).stream().map(String::strip).toList();
        for (String origin : allowed) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new ConfigurationException(
                        "quarkus.http.cors.origins: '" + origin
                                + "' is no origin as browsers send it, such as https://app.example.com; patterns are not taken");
            }
        }
    }

    void onRoutes(@Observes Filters filters) {
        filters.register(this::check, SecurityHandlerPriorities.CORS + 1);
    }

    private void check(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || allowed.contains(origin) || origin.equals(own(context.request()))) {
            context.next();
        } else {
            context.fail(Problem.of(
                    ProblemType.ORIGIN_NOT_ALLOWED, "Pages of the origin in the header 'Origin' may not call here."));
        }
    }

    /** Browsers leave the port out of both headers where it is the usual one. */
    private static String own(HttpServerRequest request) {
        return request.scheme() + "://" + request.authority();
    }
}
