package slotwright.platform.caller;

import io.quarkus.arc.Arc;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Says who is calling, by the token that came with the request and by nothing else. */
@ApplicationScoped
public class CurrentCaller {

    private final CurrentIdentityAssociation association;

    public CurrentCaller(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** To be asked where the request comes in. */
    public Caller get() {
        if (!Arc.container().requestContext().isActive()) {
            return Caller.SYSTEM;
        }
        SecurityIdentity identity = association.getIdentity();
        if (identity.isAnonymous()) {
            return Caller.GUEST;
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return TokenCaller.of(token, identity.getRoles());
        }
        throw new UnauthorizedException("somebody who did not come with a token");
    }
}
