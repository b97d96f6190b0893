package slotwright.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.platform.json.Json;

/**
 * Each limit at its border: what just fits gets through, what is one more is refused with a problem and changes
 * nothing. Over a plain socket, since clients write addresses, lengths and chunks as they like.
 */
@QuarkusTest
class RequestLimitsIT {

    private static final int BODY = 256 * 1024;

    @TestHTTPResource
    URI service;

    @Test
    void boundsTheBody() {
        accepted(post(padded(BODY)));
        refused(post(padded(BODY + 1)), 413, "payload-too-large");
        accepted(postInChunks(padded(BODY)));
        refused(postInChunks(padded(BODY + 1)), 413, "payload-too-large");
    }

    @Test
    void boundsTheAddress() {
        assertEquals(200, get(address(RequestHead.LONGEST_ADDRESS), List.of()).status());
        refused(get(address(RequestHead.LONGEST_ADDRESS + 1), List.of()), 414, "uri-too-long");
    }

    @Test
    void boundsAllHeadersTogether() {
        accepted(postWithHeaders(RequestHead.LARGEST_HEADERS));
        refused(postWithHeaders(RequestHead.LARGEST_HEADERS + 1), 431, "headers-too-large");
    }

    /** Before any of our code is reached: without a body, but refused and cut off all the same. */
    @Test
    void cutsOffWhatTheServerItselfDoesNotRead() {
        try (RawHttp client = RawHttp.to(service)) {
            assertEquals(
                    414, client.ask(head("GET", address(40_000), List.of()), "").status());
            assertTrue(client.isClosedByServer());
        }
        try (RawHttp client = RawHttp.to(service)) {
            List<String> large = List.of("X-Fill: " + "x".repeat(40_000));
            assertEquals(431, client.ask(head("GET", "/kept-notes", large), "").status());
            assertTrue(client.isClosedByServer());
        }
    }

    @Test
    void boundsTheDepth() {
        accepted(post("{\"tree\":" + "[".repeat(31) + "]".repeat(31) + "}"));
        refused(post("{\"tree\":" + "[".repeat(32) + "]".repeat(32) + "}"), 400, "malformed-request");
        accepted(post("{\"tree\":" + "{\"a\":".repeat(31) + "1" + "}".repeat(32)));
        refused(post("{\"tree\":" + "{\"a\":".repeat(32) + "1" + "}".repeat(33)), 400, "malformed-request");
    }

    @Test
    void boundsTexts() {
        accepted(post("{\"text\":\"" + "x".repeat(10_000) + "\"}"));
        refused(post("{\"text\":\"" + "x".repeat(10_001) + "\"}"), 400, "malformed-request");
        accepted(post("{\"tree\":[\"" + "x".repeat(10_000) + "\"]}"));
        refused(post("{\"tree\":[\"" + "x".repeat(10_001) + "\"]}"), 400, "malformed-request");
    }

    @Test
    void boundsNumbers() {
        accepted(post("{\"number\":-" + "9".repeat(64) + "}"));
        refused(post("{\"number\":" + "9".repeat(65) + "}"), 400, "malformed-request");
        accepted(post("{\"tree\":1." + "9".repeat(63) + "}"));
        refused(post("{\"tree\":1." + "9".repeat(64) + "}"), 400, "malformed-request");
        refused(post("{\"number\":1e65}"), 400, "validation-failed");
        refused(post("{\"tree\":1e65}"), 400, "validation-failed");
    }

    @Test
    void boundsListsAndSaysWhichOneIsTooLong() {
        accepted(post("{\"list\":" + list("\"x\"", 100) + "}"));
        JsonNode known = refused(post("{\"list\":" + list("\"x\"", 101) + "}"), 400, "validation-failed");
        assertEquals("/list", known.at("/errors/0/pointer").asText());
        assertEquals("length", known.at("/errors/0/code").asText());
        accepted(post("{\"tree\":{\"a/b\":[" + list("{}", 100) + "," + list("[]", 100) + "]}}"));
        JsonNode free = refused(
                post("{\"tree\":{\"a/b\":[" + list("{}", 100) + "," + list("[]", 101) + "]}}"),
                400,
                "validation-failed");
        assertEquals("/tree/a~1b/1", free.at("/errors/0/pointer").asText());
    }

    @Test
    void namesTheKeyThatIsThereTwice() {
        JsonNode outer = refused(post("{\"text\":\"a\",\"text\":\"a\"}"), 400, "malformed-request");
        assertEquals("/text", outer.at("/errors/0/pointer").asText());
        assertTrue(outer.path("detail").asText().contains("'text'"), outer.toString());
        JsonNode inner = refused(post("{\"tree\":{\"a\":[{\"b\":1,\"b\":2}]}}"), 400, "malformed-request");
        assertEquals("/tree/a/0/b", inner.at("/errors/0/pointer").asText());
    }

    @Test
    void namesTheKeyThatIsNotKnown() {
        JsonNode unknown = refused(post("{\"author\":{\"roles\":[]}}"), 400, "unknown-field");
        assertEquals("/author/roles", unknown.at("/errors/0/pointer").asText());
        assertTrue(unknown.path("detail").asText().contains("'roles'"), unknown.toString());
    }

    /** A refusal ahead of the resource leaves the body unread; it must not be taken for the next request. */
    @Test
    void goesOnWithTheNextRequestOfTheConnection() {
        try (RawHttp client = RawHttp.to(service)) {
            String body = padded(BODY);
            List<String> foreign = List.of("Origin: https://evil.example");
            assertEquals(403, client.ask(lengthOf(body, foreign), body).status());
            assertEquals(
                    413, client.ask(lengthOf(body + " ", List.of()), body + " ").status());
            assertEquals(200, client.ask(lengthOf("{}", List.of()), "{}").status());
        }
    }

    private static void accepted(RawHttp.Answer answer) {
        assertEquals(200, answer.status(), answer.body());
    }

    private JsonNode refused(RawHttp.Answer answer, int status, String slug) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("application/problem+json", answer.header("content-type"));
        JsonNode problem = Json.read(answer.body(), JsonNode.class);
        assertEquals("/problems/" + slug, problem.path("type").asText());
        assertEquals(status, problem.path("status").asInt());
        return problem;
    }

    private RawHttp.Answer get(String address, List<String> headers) {
        try (RawHttp client = RawHttp.to(service)) {
            return client.ask(head("GET", address, headers), "");
        }
    }

    private RawHttp.Answer post(String body) {
        return counted(client -> client.ask(lengthOf(body, List.of()), body));
    }

    private RawHttp.Answer postInChunks(String body) {
        return counted(client -> {
            List<String> headers = List.of("Content-Type: application/json", "Transfer-Encoding: chunked");
            client.write(String.join("\r\n", head("POST", "/kept-notes", headers)) + "\r\n\r\n");
            for (int from = 0; from < body.length(); from += 10_000) {
                String chunk = body.substring(from, Math.min(body.length(), from + 10_000));
                client.write(Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");
            }
            client.write("0\r\n\r\n");
            return client.answer();
        });
    }

    /** @param size of all headers together, their separators included */
    private RawHttp.Answer postWithHeaders(int size) {
        List<String> headers = lengthOf("{}", List.of("X-Fill: "));
        int there = headers.stream().skip(1).mapToInt(line -> line.length() + 2).sum();
        List<String> filled = new ArrayList<>(headers);
        filled.replaceAll(line -> line.startsWith("X-Fill") ? line + "x".repeat(size - there) : line);
        return counted(client -> client.ask(filled, "{}"));
    }

    /** What is refused must not have reached the resource, what is accepted exactly once. */
    private RawHttp.Answer counted(java.util.function.Function<RawHttp, RawHttp.Answer> request) {
        int before = NoteResource.KEPT.get();
        try (RawHttp client = RawHttp.to(service)) {
            RawHttp.Answer answer = request.apply(client);
            assertEquals(answer.status() == 200 ? before + 1 : before, NoteResource.KEPT.get());
            return answer;
        }
    }

    private List<String> lengthOf(String body, List<String> more) {
        List<String> headers = new ArrayList<>(more);
        headers.add("Content-Type: application/json");
        headers.add("Content-Length: " + body.length());
        return head("POST", "/kept-notes", headers);
    }

    private List<String> head(String method, String address, List<String> headers) {
        List<String> head = new ArrayList<>(List.of(method + " " + address + " HTTP/1.1"));
        head.add("Host: " + service.getAuthority());
        head.addAll(headers);
        return head;
    }

    private static String address(int length) {
        String start = "/kept-notes?q=";
        return start + "x".repeat(length - start.length());
    }

    private static String padded(int bytes) {
        return "{\"text\":\"a\"" + " ".repeat(bytes - 12) + "}";
    }

    private static String list(String element, int times) {
        return "[" + String.join(",", Collections.nCopies(times, element)) + "]";
    }
}
