package slotwright.booking.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import slotwright.platform.json.Json;

/**
 * Somebody without a bearer token, who calls from an address of his own: what one test fails with is not counted
 * against another. Where the machine has one loopback address only, the test is skipped.
 */
public final class Guest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final AtomicInteger LAST = new AtomicInteger(1);

    private final HttpClient client;

    private Guest(String address) {
        this.client = VERTX.createHttpClient(new HttpClientOptions().setLocalAddress(address));
    }

    public static Guest fresh() {
        int number = LAST.incrementAndGet();
        String address = "127.0." + number / 250 + "." + (1 + number % 250);
        assumeTrue(isHere(address), "no loopback address but one");
        return new Guest(address);
    }

    public record Answer(int status, JsonNode body, MultiMap headers) {

        public String slug() {
            String type = body.path("type").asText();
            return type.substring(type.lastIndexOf('/') + 1);
        }

        public String number() {
            return body.path("number").asText();
        }

        public String token() {
            return body.path("accessToken").asText();
        }

        /** Without what names the request. */
        public JsonNode refusal() {
            return ((ObjectNode) body).without(List.of("instance", "traceId", "requestId"));
        }
    }

    public Answer book(Shop shop, int hour, int minute) {
        return post(Requests.BOOKINGS, Requests.visit(shop, hour, minute), Requests.key());
    }

    /** @param token null for none */
    public Answer read(String number, String token) {
        return send(HttpMethod.GET, Requests.BOOKINGS + "/" + number, null, access(token));
    }

    public Answer change(String number, String action, Object body, String version, String token) {
        Map<String, String> headers = new HashMap<>(access(token));
        headers.put("If-Match", version);
        return post(Requests.BOOKINGS + "/" + number + "/" + action, body, headers);
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        return send(HttpMethod.POST, path, body, headers);
    }

    private static Map<String, String> access(String token) {
        return token == null ? Map.of() : Map.of("Booking-Access", token);
    }

    public Answer send(HttpMethod method, String path, Object body, Map<String, String> headers) {
        RequestOptions options = new RequestOptions()
                .setAbsoluteURI(ConfigProvider.getConfig().getValue("test.url", String.class) + path)
                .setMethod(method);
        headers.forEach(options::addHeader);
        if (body != null) {
            options.addHeader("Content-Type", "application/json");
        }
        return Gate.await(client.request(options)
                .compose(request -> body == null ? request.send() : request.send(Json.write(body)))
                .compose(response ->
                        response.body().map(read -> answer(response.statusCode(), read, response.headers())))
                .toCompletionStage()
                .toCompletableFuture());
    }

    private static Answer answer(int status, Buffer body, MultiMap headers) {
        try {
            return new Answer(status, Json.events().readTree(body.toString()), headers);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }

    private static boolean isHere(String address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException notHere) {
            return false;
        }
    }
}
