package slotwright.platform.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** Who is not let in, and what he can do about it; never what exactly is wrong with a token. */
@Singleton
final class AccessDiagnosis implements Diagnosis {

    @Override
    public Optional<Problem> of(Throwable failure) {
        if (failure instanceof OIDCException) {
            return Optional.of(Problem.of(
                            ProblemType.TEMPORARILY_UNAVAILABLE,
                            "Tokens cannot be verified at the moment, because their issuer does not answer.",
                            failure)
                    .retryAfter(Duration.ofSeconds(5)));
        }
        if (failure instanceof AuthenticationFailedException) {
            return Optional.of(Problem.of(
                            ProblemType.UNAUTHENTICATED,
                            "The bearer token is not valid here: it is expired, not valid yet, meant for somebody else"
                                    + " or not the issuer's.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""));
        }
        if (failure instanceof UnauthorizedException) {
            return Optional.of(Problem.of(ProblemType.UNAUTHENTICATED, "This needs a bearer token.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        }
        if (failure instanceof ForbiddenException) {
            return Optional.of(Problem.of(ProblemType.FORBIDDEN, "Your role does not allow this."));
        }
        return Optional.empty();
    }
}
