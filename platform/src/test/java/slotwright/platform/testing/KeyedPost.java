package slotwright.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import slotwright.platform.json.Json;

/** An administrator's request with an idempotency key that may be sent more than once. */
public final class KeyedPost {

    private static final String HEADER = "Idempotency-Key";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String path;
    private final String key;
    private final ObjectNode body;

    private KeyedPost(String path, String key, ObjectNode body) {
        this.path = path;
        this.key = key;
        this.body = body;
    }

    /** @param path below {@code /api/v1/} */
    public static KeyedPost to(String path, Map<String, ?> body) {
        return new KeyedPost(path, UUID.randomUUID().toString(), Json.mapper().valueToTree(body));
    }

    public KeyedPost withKey(String otherKey) {
        return new KeyedPost(path, otherKey, body);
    }

    public KeyedPost with(String field, String value) {
        return new KeyedPost(path, key, body.deepCopy().put(field, value));
    }

    public String key() {
        return key;
    }

    /** All that the same request must get again. */
    public record Answer(int status, String body, String location, String entityTag) {

        public JsonNode json() {
            return Json.read(body, JsonNode.class);
        }

        public String slug() {
            return json().path("type").asText().replaceFirst(".*/", "");
        }
    }

    public Answer send() {
        return join(begin(body.toString()));
    }

    /** The same request as another client may write it: white space, and its keys from the last to the first. */
    public Answer sendWrittenOtherwise() {
        return join(begin(turned(body).toPrettyString()));
    }

    public List<Answer> sendAtOnce(int times) {
        List<CompletableFuture<Answer>> sent =
                IntStream.range(0, times).mapToObj(i -> begin(body.toString())).toList();
        return sent.stream().map(KeyedPost::join).toList();
    }

    /**
     * What OpenAPI says about the header of such requests; missing if nothing.
     *
     * @param wholePath with its parameters, such as {@code /api/v1/staff/{staffId}/schedules}
     */
    public static JsonNode documented(String wholePath) {
        HttpRequest request =
                HttpRequest.newBuilder(at("/q/openapi?format=json")).build();
        String text = CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        JsonNode parameters = Json.read(text, JsonNode.class)
                .path("paths")
                .path(wholePath)
                .path("post")
                .path("parameters");
        for (JsonNode parameter : parameters) {
            if (parameter.path("name").asText().equals(HEADER)) {
                return parameter;
            }
        }
        return MissingNode.getInstance();
    }

    private static URI at(String path) {
        return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + path);
    }

    private CompletableFuture<Answer> begin(String text) {
        HttpRequest request = HttpRequest.newBuilder(at("/api/v1/" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", Tokens.bearer(Tokens.administrator()))
                .header(HEADER, key)
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Answer(
                        response.statusCode(),
                        response.body(),
                        response.headers().firstValue("Location").orElse(null),
                        response.headers().firstValue("ETag").orElse(null)));
    }

    private static JsonNode turned(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        Collections.reverse(names);
        ObjectNode turned = object.objectNode();
        names.forEach(name -> turned.set(name, turned(object.get(name))));
        return turned;
    }

    private static Answer join(CompletableFuture<Answer> sent) {
        return sent.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
