package slotwright.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The issuer of tokens as its clients see it. */
final class Issuer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    private final URI url;
    private final InstantSource clock;

    Issuer(URI url, InstantSource clock) {
        this.url = url;
        this.clock = clock;
    }

    /**
     * Makes a user, or leaves the one of this name as he is.
     *
     * @param token an administrator's
     */
    void add(String token, String name, String password, String role, List<String> locations, String staffId) {
        StringBuilder form = new StringBuilder(
                "name=" + Api.query(name) + "&password=" + Api.query(password) + "&role=" + Api.query(role));
        locations.forEach(location -> form.append("&location=").append(Api.query(location)));
        if (staffId != null) {
            form.append("&staff_id=").append(Api.query(staffId));
        }
        HttpResponse<String> answer = post("/users", form.toString(), token);
        Narrator.check(
                answer.statusCode() == 201 || answer.statusCode() == 409,
                "the issuer did not make " + name + ": " + answer.body());
    }

    /** A token whenever one is asked for, a fresh one after half of its time. */
    Supplier<String> login(String name, String password) {
        return new Session("grant_type=password&username=" + Api.query(name) + "&password=" + Api.query(password));
    }

    private final class Session implements Supplier<String> {

        private final String form;
        private String token;
        private Instant fresh = Instant.MIN;

        Session(String form) {
            this.form = form;
        }

        @Override
        public synchronized String get() {
            Instant now = clock.instant();
            if (now.isAfter(fresh)) {
                JsonNode answer = granted(form);
                token = answer.path("access_token").asText();
                fresh = now.plusSeconds(answer.path("expires_in").asLong() / 2);
            }
            return token;
        }
    }

    private JsonNode granted(String form) {
        HttpResponse<String> answer = post("/token", form, null);
        Narrator.check(answer.statusCode() == 200, "the issuer gave no token: " + answer.body());
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new StoryFailed("the issuer did not answer with JSON");
        }
    }

    private HttpResponse<String> post(String path, String form, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StoryFailed("the issuer at " + url + " does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("interrupted");
        }
    }
}
