package slotwright.local.issuer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Access tokens. Claims: {@code iss}, {@code sub}, {@code aud}, {@code iat}, {@code nbf}, {@code exp}, {@code jti},
 * {@code roles} (one of five), {@code locations} (ids, for staff and managers) and {@code staff_id}. Nothing in them
 * names a person.
 */
final class Tokens {

    /** Says that the issuer is the local stack's: services in production do not take its tokens. */
    static final String LOCAL = "slotwright_local_issuer";

    private final SigningKey key;
    private final IssuerSettings settings;
    private final Clock clock;

    Tokens(SigningKey key, IssuerSettings settings, Clock clock) {
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param audiences whom it is for; empty means everybody that the issuer knows */
    String of(User user, List<String> audiences) {
        JwtClaims claims = claims(user.subject().toString(), user.role(), audiences);
        if (!user.locations().isEmpty()) {
            claims.setStringListClaim(
                    "locations", user.locations().stream().map(UUID::toString).toList());
        }
        user.staffId().ifPresent(id -> claims.setStringClaim("staff_id", id.toString()));
        return key.sign(claims);
    }

    /** The launcher's own, with which it makes the first users and loads demo data. */
    String ofOperator() {
        return key.sign(claims("operator", "admin", List.of()));
    }

    /** Whether the text is a token of an administrator that still holds. */
    boolean isAdministrators(String token) {
        try {
            Map<String, Object> claims = JsonUtil.parseJson(key.verified(token));
            Number expires = (Number) claims.get("exp");
            return List.of("admin").equals(claims.get("roles"))
                    && clock.instant().isBefore(Instant.ofEpochSecond(expires.longValue()));
        } catch (JoseException e) {
            return false;
        }
    }

    private JwtClaims claims(String subject, String role, List<String> audiences) {
        List<String> unknown = audiences.stream()
                .filter(audience -> !settings.audiences().contains(audience))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.of(400, "invalid_target", "audience may be " + settings.audiences());
        }
        long now = clock.instant().getEpochSecond();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(settings.url().toString());
        claims.setSubject(subject);
        claims.setAudience(audiences.isEmpty() ? settings.audiences() : audiences);
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setNotBefore(NumericDate.fromSeconds(now));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now + settings.lifetime().toSeconds()));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringListClaim("roles", role);
        claims.setClaim(LOCAL, true);
        return claims;
    }
}
