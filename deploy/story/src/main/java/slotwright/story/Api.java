package slotwright.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One service as a client sees it: paths and JSON over HTTP, nothing else. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final URI base;
    private final Map<String, Supplier<String>> headers;

    public Api(String base) {
        this(URI.create(base.endsWith("/") ? base : base + "/"), Map.of());
    }

    private Api(URI base, Map<String, Supplier<String>> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** The same service, called by whoever has the token. */
    public Api as(Supplier<String> bearer) {
        return new Api(base, Map.of("Authorization", () -> "Bearer " + bearer.get()));
    }

    /** The same service, called by the guest whose booking it is. */
    public Api asGuest(String accessToken) {
        return new Api(base, Map.of("Booking-Access", () -> accessToken));
    }

    /** @param pathAndQuery without the leading {@code /api/v1/} */
    public Answer get(String pathAndQuery) {
        return send(request("api/v1/" + pathAndQuery).GET().build());
    }

    public Answer post(String path, Object body) {
        return await(postAsync(path, body));
    }

    /** Creates with a fresh idempotency key. */
    public CompletableFuture<Answer> postAsync(String path, Object body) {
        return sendAsync(json(path, "POST", body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build());
    }

    /** Changes what was last read with this entity tag. */
    public Answer post(String path, String entityTag, Object body) {
        return send(json(path, "POST", body).header("If-Match", entityTag).build());
    }

    public Answer put(String path, String entityTag, Object body) {
        return send(json(path, "PUT", body).header("If-Match", entityTag).build());
    }

    /** @param changes the keys that are to have other values */
    public Answer patch(String path, String entityTag, Object changes) {
        return send(json(path, "PATCH", changes).header("If-Match", entityTag).build());
    }

    public static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder json(String path, String method, Object body) {
        try {
            return request("api/v1/" + path)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        headers.forEach((name, value) -> request.header(name, value.get()));
        return request;
    }

    private static Answer send(HttpRequest request) {
        return await(sendAsync(request));
    }

    private static CompletableFuture<Answer> sendAsync(HttpRequest request) {
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Answer(request.method() + " " + request.uri(), response));
    }

    private static Answer await(CompletableFuture<Answer> answer) {
        return answer.join();
    }

    /** What came back. Fails with the whole answer in its message where it is not the expected one. */
    public record Answer(String asked, HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new StoryFailed(asked + " did not answer with JSON: " + response.body());
            }
        }

        public String entityTag() {
            return response.headers()
                    .firstValue("ETag")
                    .orElseThrow(() -> new StoryFailed(asked + " answered without an ETag"));
        }

        public Answer expect(int status) {
            if (status() != status) {
                throw new StoryFailed(
                        asked + " answered " + status() + " instead of " + status + ": " + response.body());
            }
            return this;
        }
    }

    /** The four services of one running suite. */
    public record Suite(Api catalog, Api scheduling, Api booking, Api analytics) {

        /** @param arguments {@code --catalog=http://...}, likewise for the other three */
        public static Suite from(String[] arguments) {
            return new Suite(
                    new Api(option(arguments, "catalog")),
                    new Api(option(arguments, "scheduling")),
                    new Api(option(arguments, "booking")),
                    new Api(option(arguments, "analytics")));
        }

        /** The same suite, called by whoever has the token. */
        public Suite as(Supplier<String> token) {
            return new Suite(catalog.as(token), scheduling.as(token), booking.as(token), analytics.as(token));
        }

        static String option(String[] arguments, String name) {
            String prefix = "--" + name + "=";
            for (String argument : arguments) {
                if (argument.startsWith(prefix)) {
                    return argument.substring(prefix.length());
                }
            }
            throw new StoryFailed("say where " + name + " is: " + prefix + "http://host:port");
        }
    }
}
