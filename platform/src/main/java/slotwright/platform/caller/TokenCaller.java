package slotwright.platform.caller;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a verified token says about its bearer. */
final class TokenCaller {

    /** Claims beside the roles; a provider has to be told to send them. */
    private static final String LOCATIONS = "locations";

    private static final String STAFF_ID = "staff_id";

    /** As much as the columns hold; OpenID Connect allows more. */
    private static final int LONGEST_ID = 64;

    private TokenCaller() {}

    static Caller of(JsonWebToken token, Set<String> given) {
        Set<String> roles = new LinkedHashSet<>(Role.ALL);
        roles.retainAll(given);
        return new Caller(id(token.getSubject()), roles, locations(token), uuid(token.getClaim(STAFF_ID)));
    }

    /** The subject, or where it does not fit a hash of it, which is as stable. */
    static String id(String subject) {
        if (subject == null || subject.isBlank()) {
            throw new AuthenticationFailedException("a token without subject");
        }
        boolean fits = subject.length() <= LONGEST_ID
                && !subject.startsWith(Caller.RESERVED)
                && subject.chars().allMatch(character -> character > ' ' && character < 0x7f);
        return fits ? subject : hash(subject);
    }

    private static Set<UUID> locations(JsonWebToken token) {
        Set<UUID> locations = new LinkedHashSet<>();
        if (token.getClaim(LOCATIONS) instanceof Collection<?> values) {
            values.stream().map(TokenCaller::uuid).filter(Objects::nonNull).forEach(locations::add);
        }
        return locations;
    }

    /** Null where it is absent or none: it opens nothing then. */
    private static UUID uuid(Object claim) {
        String text = claim instanceof JsonString json ? json.getString() : claim instanceof String plain ? plain : "";
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static String hash(String subject) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
