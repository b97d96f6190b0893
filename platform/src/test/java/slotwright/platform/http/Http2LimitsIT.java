package slotwright.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** HTTP/2 has no request line and no chunks, and a connection of its own kind; the limits are the same. */
@QuarkusTest
class Http2LimitsIT {

    private static final int BODY = 256 * 1024;
    private static final String ADDRESS = "/kept-notes?q=";

    @TestHTTPResource("/")
    URI service;

    @Test
    void boundsTheBodyWithAndWithoutItsLength() {
        HttpClient client = upgraded();
        assertEquals(200, post(client, BodyPublishers.ofString(padded(BODY))));
        assertEquals(413, post(client, BodyPublishers.ofString(padded(BODY + 1))));
        assertEquals(200, post(client, ofUntoldLength(padded(BODY))));
        assertEquals(413, post(client, ofUntoldLength(padded(BODY + 1))));
    }

    @Test
    void boundsTheAddress() {
        HttpClient client = upgraded();
        String longest = ADDRESS + "x".repeat(RequestHead.LONGEST_ADDRESS - ADDRESS.length());
        assertEquals(200, send(client, request(longest).GET()).statusCode());
        HttpResponse<String> refused = send(client, request(longest + "x").GET());
        assertEquals(414, refused.statusCode());
        assertEquals(List.of("application/problem+json"), refused.headers().allValues("content-type"));
    }

    /** With a connection that has changed to HTTP/2 by its first request. */
    private HttpClient upgraded() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        assertEquals(
                HttpClient.Version.HTTP_2,
                send(client, request("/kept-notes").GET()).version());
        return client;
    }

    private int post(HttpClient client, BodyPublisher body) {
        int before = NoteResource.KEPT.get();
        HttpRequest.Builder request = request("/kept-notes")
                .header("Content-Type", "application/json")
                .POST(body);
        HttpResponse<String> answer = send(client, request);
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        assertEquals(answer.statusCode() == 200 ? before + 1 : before, NoteResource.KEPT.get());
        return answer.statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private static BodyPublisher ofUntoldLength(String body) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofString(body));
    }

    private static String padded(int bytes) {
        return "{\"text\":\"a\"" + " ".repeat(bytes - 12) + "}";
    }
}
