package slotwright.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;

/**
 * The token endpoint: the password grant for people, the client credentials grant for the launcher. Who may not have a
 * token learns the same whether the name or the password was wrong.
 */
final class IssueToken {

    private final Users users;
    private final Attempts attempts;
    private final Tokens tokens;
    private final IssuerSettings settings;

    IssueToken(Users users, Attempts attempts, Tokens tokens, IssuerSettings settings) {
        this.users = users;
        this.attempts = attempts;
        this.tokens = tokens;
        this.settings = settings;
    }

    String issue(Form form) {
        return switch (form.required("grant_type")) {
            case "password" -> answer(forUser(form));
            case "client_credentials" -> answer(forOperator(form));
            default ->
                throw Refusal.of(400, "unsupported_grant_type", "grant_type may be password or client_credentials");
        };
    }

    /** Someone new sets a password of their own before anything else. */
    void changePassword(Form form) {
        User user = loggedIn(form);
        String next = form.required("new_password");
        if (!Users.isPassword(next)) {
            throw Refusal.invalidRequest("new_password must have " + Users.SHORTEST_PASSWORD
                    + " characters or more and " + Users.LONGEST_PASSWORD_BYTES + " bytes or fewer");
        }
        if (next.equals(form.required("password"))) {
            throw Refusal.invalidRequest("new_password must be another one");
        }
        users.keep(user.with(Users.hash(next)));
    }

    private String forUser(Form form) {
        User user = loggedIn(form);
        if (user.mustChange()) {
            throw Refusal.invalidGrant("this password was made for you: set one of your own first, at " + settings.url()
                    + IssuerServer.PASSWORD + " with username, password and new_password");
        }
        return tokens.of(user, form.all("audience"));
    }

    private User loggedIn(Form form) {
        String name = form.required("username");
        String password = form.required("password");
        if (attempts.areExhausted(name)) {
            throw Refusal.of(
                    429, "temporarily_unavailable", "too many wrong passwords for this name; come again later");
        }
        return users.login(name, password)
                .map(user -> {
                    attempts.succeeded(name);
                    return user;
                })
                .orElseThrow(() -> {
                    attempts.failed(name);
                    return Refusal.invalidGrant("name or password is wrong");
                });
    }

    private String forOperator(Form form) {
        byte[] given = form.required("client_secret").getBytes(StandardCharsets.UTF_8);
        byte[] expected = settings.operatorSecret().getBytes(StandardCharsets.UTF_8);
        if (!form.required("client_id").equals("operator") || !MessageDigest.isEqual(given, expected)) {
            throw Refusal.of(401, "invalid_client", "client_id or client_secret is wrong");
        }
        return tokens.ofOperator();
    }

    private String answer(String token) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", token);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", settings.lifetime().toSeconds());
        return JsonUtil.toJson(answer);
    }

    /** What any client of OpenID Connect asks first. */
    String discovery() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", settings.url().toString());
        document.put("token_endpoint", settings.url() + IssuerServer.TOKEN);
        document.put("jwks_uri", settings.url() + IssuerServer.KEYS);
        document.put("grant_types_supported", List.of("password", "client_credentials"));
        document.put("response_types_supported", List.of("token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("ES256"));
        document.put("token_endpoint_auth_methods_supported", List.of("none", "client_secret_post"));
        document.put(Tokens.LOCAL, true);
        return JsonUtil.toJson(document);
    }
}
