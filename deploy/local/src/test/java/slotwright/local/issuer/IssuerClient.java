package slotwright.local.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Asks the issuer as its clients do. */
record IssuerClient(URI url) {

    static final String SECRET = "the operator's secret";
    static final String PASSWORD = "correct horse battery";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    int add(String name, String role, String more) {
        String form = "name=" + encoded(name) + "&role=" + role + "&password=" + encoded(PASSWORD) + more;
        return post("/users", form, operatorToken()).statusCode();
    }

    String operatorToken() {
        return token(
                post("/token", "grant_type=client_credentials&client_id=operator&client_secret=" + encoded(SECRET)));
    }

    String tokenOf(String name, String more) {
        return token(post("/token", login(name, PASSWORD) + more));
    }

    static String login(String name, String password) {
        return "grant_type=password&username=" + name + "&password=" + encoded(password);
    }

    static String token(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        try {
            return (String) JsonUtil.parseJson(answer.body()).get("access_token");
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    /** By the published keys, as a service does. */
    Map<String, Object> verified(String token) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        String keys = get(IssuerServer.KEYS).body();
        assertFalse(keys.contains("\"d\""), "the private part stays here");
        signature.setKey(new JsonWebKeySet(keys)
                .findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertTrue(signature.verifySignature());
        return JsonUtil.parseJson(signature.getPayload());
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)));
    }

    HttpResponse<String> post(String path, String form) {
        return post(path, form, null);
    }

    HttpResponse<String> post(String path, String form, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
