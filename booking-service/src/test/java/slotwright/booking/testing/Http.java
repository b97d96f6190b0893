package slotwright.booking.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.eclipse.microprofile.config.ConfigProvider;
import slotwright.platform.json.Json;
import slotwright.platform.testing.Tokens;

/** Calls the running service as a client does: as an administrator, unless the headers say who. */
public final class Http {

    /** As the header Authorization: that of a guest. */
    public static final String NOBODY = "";

    private static final String AUTHORIZATION = "Authorization";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public String slug() {
            String type = body.path("type").asText();
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    public static Answer post(String path, Object body, Map<String, String> headers) {
        return join(send("POST", path, body, headers));
    }

    public static Answer get(String path) {
        return get(path, Map.of());
    }

    public static Answer get(String path, Map<String, String> headers) {
        return join(send("GET", path, null, headers));
    }

    public static Answer delete(String path, Map<String, String> headers) {
        return join(send("DELETE", path, null, headers));
    }

    /** All at once, each with its own connection. */
    public static List<Answer> together(int clients, IntFunction<CompletableFuture<Answer>> request) {
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            sent.add(request.apply(i));
        }
        return sent.stream().map(Http::join).toList();
    }

    public static CompletableFuture<Answer> send(String method, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
        headers.forEach((name, value) -> {
            if (!(name.equals(AUTHORIZATION) && value.equals(NOBODY))) {
                request.header(name, value);
            }
        });
        if (!headers.containsKey(AUTHORIZATION)) {
            request.header(AUTHORIZATION, Tokens.bearer(Tokens.administrator()));
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : Json.write(body)));
        }
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(Http::answer);
    }

    private static Answer answer(HttpResponse<String> response) {
        try {
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.isEmpty() ? Json.mapper().nullNode() : Json.events().readTree(body),
                    response);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + response.body(), e);
        }
    }

    private static Answer join(CompletableFuture<Answer> sent) {
        try {
            return sent.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String base() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }
}
