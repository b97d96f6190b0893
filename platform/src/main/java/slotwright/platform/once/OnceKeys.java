package slotwright.platform.once;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/**
 * Makes idempotency keys of requests. The request is hashed as it was understood, so that the order of its keys
 * and white space make no difference, and with a secret, so that the hash tells nothing about a person.
 */
@ApplicationScoped
public class OnceKeys {

    public static final String HEADER = "Idempotency-Key";

    /** For the description of the header. */
    public static final String MEANING = "A value of your choice, such as a fresh UUID, of 1 to 255 visible ASCII"
            + " characters. The same request sent again with it gets the first answer again, for 24 hours by default.";

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;
    private final CurrentCaller caller;

    public OnceKeys(@ConfigProperty(name = "slotwright.secrets.idempotency-key") String secret, CurrentCaller caller) {
        this.secret = new SecretKeySpec(decoded(secret), ALGORITHM);
        this.caller = caller;
    }

    private static byte[] decoded(String secret) {
        try {
            byte[] bytes = Base64.getDecoder().decode(secret.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Its message would quote the secret.
        }
        throw new IllegalArgumentException(
                "slotwright.secrets.idempotency-key must be " + KEY_BYTES + " bytes in base64");
    }

    /** Nothing but that this exists: a secret that is not fit ends the start, and not the first request. */
    void requireSecret() {
        Objects.requireNonNull(secret);
    }

    /**
     * @param header as it came, or null
     * @param operation tells apart requests of different kinds with the same body
     * @throws Problem 400 when it is absent or no key
     */
    public OnceKey required(String header, String operation, Object request) {
        return required(header, operation, request, null);
    }

    /**
     * The same where guests call too.
     *
     * @param guest what tells one guest from another, such as an e-mail address, so that their keys never meet; only
     *     a hash of it is kept; null where there is nothing
     */
    public OnceKey required(String header, String operation, Object request, String guest) {
        if (header == null) {
            throw Problem.of(
                    ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                    "Send a value of your choice, such as a fresh UUID, in the header " + HEADER + ".");
        }
        requireFormat(header);
        return new OnceKey(scope(guest), header, hash(operation + "\n" + CanonicalRequest.text(request)));
    }

    private String scope(String guest) {
        Caller who = caller.get();
        return who.isGuest() && guest != null ? who.id() + ":" + text(hash("guest\n" + guest)) : who.id();
    }

    private static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** The same where a request without a key is taken too: null then. */
    public OnceKey optional(String header, String operation, Object request) {
        return optional(header, operation, request, null);
    }

    /** The same where guests call too. */
    public OnceKey optional(String header, String operation, Object request, String guest) {
        return header == null ? null : required(header, operation, request, guest);
    }

    static void requireFormat(String key) {
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw Problem.invalidHeader(HEADER, "format", "must be 1 to 255 visible ASCII characters");
        }
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
