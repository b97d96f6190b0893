package slotwright.platform.http;

import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Headers of answers that depend on the request, or that a resource may give in its own way. Those that are always the
 * same are {@code quarkus.http.header} in the suite's defaults.
 */
@Singleton
final class AnswerHeaders {

    /** Nothing of an answer is a page, unless it has a policy of its own: two of them would both hold. */
    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

    private static final String SWAGGER_UI = "/q/swagger-ui";
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final String ORIGIN = "Origin";

    private final String policyOfSwaggerUi;

    AnswerHeaders(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> provider,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer) {
        this.policyOfSwaggerUi = policyOfSwaggerUi(
                Stream.of(provider, issuer).flatMap(Optional::stream).toArray(String[]::new));
    }

    void onRoutes(@Observes Filters filters) {
        filters.register(this::prepare, SecurityHandlerPriorities.CORS + 2);
    }

    /** The framework lets the pages of all origins read health and metrics. */
    void onManagement(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(context -> {
            context.response().headers().remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
            context.next();
        });
    }

    private void prepare(RoutingContext context) {
        context.addHeadersEndHandler(sending -> complete(context));
        context.next();
    }

    private void complete(RoutingContext context) {
        MultiMap answer = context.response().headers();
        if (!answer.contains(POLICY)) {
            answer.set(POLICY, isSwaggerUi(context.normalizedPath()) ? policyOfSwaggerUi : NO_PAGE);
        }
        if (!answer.contains(HttpHeaders.CACHE_CONTROL)
                && context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            // What one caller may see is kept for nobody, unless the resource says that anybody may see it.
            answer.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        // Also without an origin: a kept answer must not be given to a page that needs its own headers.
        answer.add(HttpHeaders.VARY, ORIGIN);
        // The filter writes "false", which is no value of this header.
        answer.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
    }

    private static boolean isSwaggerUi(String path) {
        return path.equals(SWAGGER_UI) || path.startsWith(SWAGGER_UI + "/");
    }

    /**
     * Its page starts itself by a script of its own text and sets styles on elements, and it asks the issuer for
     * tokens; whose address is what the service is told, and what the tokens say.
     */
    static String policyOfSwaggerUi(String... issuers) {
        String asked = Stream.concat(Stream.of("'self'"), Stream.of(issuers).flatMap(AnswerHeaders::origin))
                .distinct()
                .collect(Collectors.joining(" "));
        return "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; connect-src " + asked
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** Empty for what is no address, such as the issuer {@code any}. */
    private static Stream<String> origin(String address) {
        URI uri = URI.create(address.strip());
        return uri.getHost() == null || uri.getScheme() == null
                ? Stream.empty()
                : Stream.of(uri.getScheme() + "://" + uri.getAuthority());
    }
}
