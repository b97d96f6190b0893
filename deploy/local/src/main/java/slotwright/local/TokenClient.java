package slotwright.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes users at the suite's own issuer and gets tokens from it, by the same requests as anybody else. */
public final class TokenClient {

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([A-Za-z0-9._-]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final URI issuer;
    private final Secrets secrets;

    TokenClient(URI issuer, Secrets secrets) {
        this.issuer = issuer;
        this.secrets = secrets;
    }

    /**
     * Somebody to be made known to the issuer.
     *
     * @param role customer, staff, manager, admin or auditor
     * @param locations ids of the locations where staff and managers work
     * @param staffId which staff member this is, if one
     * @param mustChange the password is for the first login only
     */
    public record NewUser(
            String name,
            String password,
            String role,
            List<String> locations,
            Optional<String> staffId,
            boolean mustChange) {

        /** Without the password. */
        @Override
        public String toString() {
            return "NewUser[" + name + ", " + role + "]";
        }
    }

    static String operatorSecret(Secrets secrets) {
        return secrets.key("issuer.operator");
    }

    /** The tokens' issuer, as services are told it. */
    public URI issuer() {
        return issuer;
    }

    /** The launcher's own token, an administrator's. */
    public String operatorToken() {
        return token(form(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "operator",
                "client_secret",
                operatorSecret(secrets))));
    }

    /** @param audiences services that the token is for; none means all */
    public String token(String name, String password, String... audiences) {
        StringBuilder form =
                new StringBuilder(form(Map.of("grant_type", "password", "username", name, "password", password)));
        for (String audience : audiences) {
            form.append("&audience=").append(encoded(audience));
        }
        return token(form.toString());
    }

    /** Returns whether the user was added; false if there is one of this name. */
    public boolean add(NewUser user) {
        List<String> pairs = new ArrayList<>();
        pairs.add(form(Map.of("name", user.name(), "password", user.password(), "role", user.role())));
        user.locations().forEach(location -> pairs.add("location=" + encoded(location)));
        user.staffId().ifPresent(id -> pairs.add("staff_id=" + encoded(id)));
        pairs.add("must_change=" + user.mustChange());
        HttpResponse<String> answer = send(HttpRequest.newBuilder(issuer.resolve("/users"))
                .header("Authorization", "Bearer " + operatorToken())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
        if (answer.statusCode() != 201 && answer.statusCode() != 409) {
            throw refused("make the user " + user.name(), answer);
        }
        return answer.statusCode() == 201;
    }

    static boolean answers(URI issuer) {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(issuer.resolve(DISCOVERY))
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String token(String form) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(issuer.resolve("/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        Matcher token = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !token.find()) {
            throw refused("get a token", answer);
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackException("the issuer at " + issuer + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        }
    }

    /** The issuer's own words; they hold no secret. */
    private static StackException refused(String what, HttpResponse<String> answer) {
        return new StackException("cannot " + what + ": " + answer.statusCode() + " " + answer.body());
    }

    private static String form(Map<String, String> values) {
        return String.join(
                "&",
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
