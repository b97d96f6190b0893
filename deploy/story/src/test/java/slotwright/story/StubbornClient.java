package slotwright.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Where it is not told what became of a request, it sends the same body with the same key again until it is. */
final class StubbornClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final AtomicInteger unknown = new AtomicInteger();
    private final Supplier<String> token;

    /** @param token of somebody who may cancel; it books as a guest */
    StubbornClient(Supplier<String> token) {
        this.token = token;
    }

    /** How often a request was sent and nothing came back. */
    int unknownOutcomes() {
        return unknown.get();
    }

    Api.Answer book(URI service, Object visit) {
        return book(service, visit, UUID.randomUUID().toString());
    }

    Api.Answer book(URI service, Object visit, String key) {
        return untilAnswered(post(service, "bookings", visit, key).build());
    }

    Api.Answer cancel(URI service, Api.Answer booked) {
        String path = "bookings/" + booked.json().path("number").asText() + "/cancel";
        return untilAnswered(post(
                        service,
                        path,
                        JSON.createObjectNode().put("reason", "ill"),
                        UUID.randomUUID().toString())
                .header("If-Match", booked.entityTag())
                .header("Authorization", "Bearer " + token.get())
                .build());
    }

    private static HttpRequest.Builder post(URI service, String path, Object body, String key) {
        try {
            return HttpRequest.newBuilder(service.resolve("/api/v1/" + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Api.Answer untilAnswered(HttpRequest request) {
        return Narrator.eventually("an answer to " + request, () -> once(request));
    }

    private Api.Answer once(HttpRequest request) {
        try {
            return new Api.Answer(request.method() + " " + request.uri(), http.send(request, BodyHandlers.ofString()));
        } catch (ConnectException nobodyThere) {
            return null;
        } catch (IOException cutOff) {
            unknown.incrementAndGet();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("interrupted");
        }
    }
}
