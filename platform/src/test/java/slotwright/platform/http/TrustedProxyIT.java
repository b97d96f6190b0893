package slotwright.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.platform.json.Json;

/** Two callers on this machine, of which the service trusts one as its proxy. */
@QuarkusTest
@TestProfile(TrustedProxyIT.OneProxy.class)
class TrustedProxyIT {

    private static final String HOST = "shop.example.com";
    private static final List<String> CLAIMS = List.of(
            "X-Forwarded-For: 203.0.113.9",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Host: evil.example",
            "Forwarded: for=203.0.113.8;host=evil.example");

    public static final class OneProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.2/32");
        }
    }

    @TestHTTPResource
    URI service;

    @Test
    void believesTheProxyWhoCallsAndHow() {
        JsonNode seen = seen("127.0.0.2", CLAIMS);
        assertEquals("203.0.113.9", seen.path("caller").asText());
        assertEquals("https", seen.path("scheme").asText());
        assertEquals(HOST, seen.path("host").asText());
    }

    @Test
    void believesNobodyElse() {
        JsonNode seen = seen("127.0.0.1", CLAIMS);
        assertEquals("127.0.0.1", seen.path("caller").asText());
        assertEquals("http", seen.path("scheme").asText());
        assertEquals(HOST, seen.path("host").asText());
    }

    /** Where the proxy ends TLS, browsers name an origin that the service itself cannot see. */
    @Test
    void knowsItsOwnPagesBehindTheProxy() {
        List<String> headers = new ArrayList<>(CLAIMS);
        headers.add("Origin: https://" + HOST);
        assertEquals(200, get("127.0.0.2", headers).status());
        assertEquals(403, get("127.0.0.1", headers).status());
    }

    private JsonNode seen(String from, List<String> headers) {
        return Json.read(get(from, headers).body(), JsonNode.class);
    }

    private RawHttp.Answer get(String from, List<String> headers) {
        List<String> head = new ArrayList<>(List.of("GET /kept-notes HTTP/1.1", "Host: " + HOST));
        head.addAll(headers);
        try (RawHttp client = RawHttp.from(from, service)) {
            return client.ask(head, "");
        }
    }
}
