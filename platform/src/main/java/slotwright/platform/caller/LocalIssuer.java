package slotwright.platform.caller;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Keeps the local stack's issuer out of production: its keys and passwords lie in files of whoever started it. It
 * says of itself, in its discovery document and in each of its tokens, that it is one. A service that finds the first
 * does not start; where the issuer did not answer yet, the second is refused.
 */
@ApplicationScoped
public class LocalIssuer implements SecurityIdentityAugmentor {

    /** What the local issuer calls itself, as a key of the document and as a claim. */
    private static final String MARK = "slotwright_local_issuer";

    private static final String REASON = "The issuer of tokens is the local stack's, which is not for production. Name"
            + " your OpenID Connect provider in quarkus.oidc.auth-server-url, or allow this one by"
            + " ALLOW_BUILTIN_ISSUER=true";

    private static final Logger LOG = Logger.getLogger(LocalIssuer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String issuer;
    private final boolean admitted;

    @Inject
    LocalIssuer(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "slotwright.security.allow-builtin-issuer") boolean allowed) {
        this(issuer, allowed, LaunchMode.current());
    }

    LocalIssuer(String issuer, boolean allowed, LaunchMode mode) {
        this.issuer = issuer;
        this.admitted = allowed || mode != LaunchMode.NORMAL;
    }

    void onStart(@Observes StartupEvent starting) throws InterruptedException {
        if (!admitted && isLocal(discovery())) {
            throw new IllegalStateException(REASON);
        }
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!admitted
                && identity.getPrincipal() instanceof JsonWebToken token
                && "true".equals(String.valueOf(token.<Object>getClaim(MARK)))) {
            LOG.error(REASON);
            throw new AuthenticationFailedException();
        }
        return Uni.createFrom().item(identity);
    }

    static boolean isLocal(String discoveryDocument) {
        return discoveryDocument.contains("\"" + MARK + "\":true");
    }

    private String discovery() throws InterruptedException {
        URI document = URI.create(issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration");
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            return http.send(HttpRequest.newBuilder(document).timeout(PATIENCE).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            LOG.infof("The issuer of tokens at %s does not answer yet", issuer);
            return "";
        }
    }
}
