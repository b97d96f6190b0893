package slotwright.local.issuer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;

/** A request that is not granted, told as OAuth 2.0 tells it (RFC 6749, section 5.2). */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    private Refusal(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    static Refusal invalidRequest(String description) {
        return new Refusal(400, "invalid_request", description);
    }

    static Refusal invalidGrant(String description) {
        return new Refusal(400, "invalid_grant", description);
    }

    static Refusal of(int status, String error, String description) {
        return new Refusal(status, error, description);
    }

    int status() {
        return status;
    }

    String document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("error", error);
        document.put("error_description", getMessage());
        return JsonUtil.toJson(document);
    }
}
