package slotwright.platform.caller;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** Where the issuer did not answer when the service started, each of its tokens still says whose it is. */
class LocalIssuerTest {

    private static final SecurityIdentity LOCAL = bearerOf(Map.of("sub", "ann", "slotwright_local_issuer", true));
    private static final SecurityIdentity PROVIDERS = bearerOf(Map.of("sub", "ann"));

    @Test
    void productionTakesNoTokenOfTheLocalStack() {
        assertThrows(AuthenticationFailedException.class, () -> taken(false, LaunchMode.NORMAL, LOCAL));
        assertSame(PROVIDERS, taken(false, LaunchMode.NORMAL, PROVIDERS));
    }

    @Test
    void whoAllowsItOrDevelopsTakesIt() {
        assertSame(LOCAL, taken(true, LaunchMode.NORMAL, LOCAL));
        assertSame(LOCAL, taken(false, LaunchMode.TEST, LOCAL));
        assertSame(LOCAL, taken(false, LaunchMode.DEVELOPMENT, LOCAL));
    }

    private static SecurityIdentity taken(boolean allowed, LaunchMode mode, SecurityIdentity identity) {
        return new LocalIssuer("http://localhost", allowed, mode)
                .augment(identity, null)
                .await()
                .indefinitely();
    }

    private static SecurityIdentity bearerOf(Map<String, Object> claims) {
        JsonWebToken token = new JsonWebToken() {
            @Override
            public String getName() {
                return (String) claims.get("sub");
            }

            @Override
            public Set<String> getClaimNames() {
                return claims.keySet();
            }

            @Override
            @SuppressWarnings("unchecked")
            public <T> T getClaim(String name) {
                return (T) claims.get(name);
            }
        };
        return QuarkusSecurityIdentity.builder().setPrincipal(token).build();
    }
}
