package slotwright.local.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {

    private static final String LOCATION = "01900000-0000-7000-8000-000000000001";

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();
    private IssuerServer server;
    private URI url;
    private IssuerClient client;

    /** A clock that the test moves. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2027-03-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            url = URI.create("http://localhost:" + free.getLocalPort());
        }
        client = new IssuerClient(url);
        server = started();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private IssuerServer started() {
        return IssuerServer.start(
                new IssuerSettings(
                        url,
                        folder,
                        List.of("booking-service", "catalog-service"),
                        List.of("http://localhost:8083"),
                        IssuerClient.SECRET,
                        Duration.ofMinutes(10)),
                clock);
    }

    @Test
    void aTokenSaysWhoMayDoWhatWhereAndNothingAboutThePerson() throws JoseException {
        UUID staff = UUID.randomUUID();
        assertEquals(201, client.add("ines", "staff", "&location=" + LOCATION + "&staff_id=" + staff));
        Map<String, Object> claims = client.verified(client.tokenOf("ines", "&audience=booking-service"));
        assertEquals(url.toString(), claims.get("iss"));
        assertEquals("booking-service", claims.get("aud"));
        assertEquals(List.of("staff"), claims.get("roles"));
        assertEquals(List.of(LOCATION), claims.get("locations"));
        assertEquals(staff.toString(), claims.get("staff_id"));
        assertEquals(600L, (Long) claims.get("exp") - (Long) claims.get("iat"));
        assertFalse(claims.toString().contains("ines"), claims.toString());
    }

    @Test
    void aTokenIsForAllServicesUnlessLessIsAskedFor() throws JoseException {
        client.add("kim", "customer", "");
        assertEquals(
                List.of("booking-service", "catalog-service"),
                client.verified(client.tokenOf("kim", "")).get("aud"));
        assertEquals(
                400,
                client.post("/token", IssuerClient.login("kim", IssuerClient.PASSWORD) + "&audience=other")
                        .statusCode());
    }

    @Test
    void aPersonKeepsTheSubjectAndTheIssuerItsKeyOverARestart() throws JoseException {
        client.add("kim", "customer", "");
        String before = client.tokenOf("kim", "");
        server.close();
        server = started();
        assertEquals(
                client.verified(before).get("sub"),
                client.verified(client.tokenOf("kim", "")).get("sub"));
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        server.close();
        Files.setPosixFilePermissions(folder.resolve("signing-key.json"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThrows(IllegalStateException.class, this::started);
        Files.setPosixFilePermissions(folder.resolve("signing-key.json"), PosixFilePermissions.fromString("rw-------"));
        server = started();
    }

    @Test
    void wrongNameAndWrongPasswordAreToldAlike() {
        client.add("kim", "customer", "");
        HttpResponse<String> name = client.post("/token", IssuerClient.login("nobody", IssuerClient.PASSWORD));
        HttpResponse<String> password = client.post("/token", IssuerClient.login("kim", "not this one"));
        assertEquals(400, name.statusCode());
        assertEquals(name.body(), password.body());
        assertTrue(name.body().contains("invalid_grant"), name.body());
    }

    @Test
    void manyWrongPasswordsCloseANameForAWhile() {
        client.add("kim", "customer", "");
        for (int attempt = 0; attempt < Attempts.MOST; attempt++) {
            assertEquals(
                    400,
                    client.post("/token", IssuerClient.login("kim", "guess " + attempt))
                            .statusCode());
        }
        assertEquals(
                429,
                client.post("/token", IssuerClient.login("kim", IssuerClient.PASSWORD))
                        .statusCode());
        clock.now = clock.now.plus(Attempts.WINDOW).plusSeconds(1);
        assertEquals(
                200,
                client.post("/token", IssuerClient.login("kim", IssuerClient.PASSWORD))
                        .statusCode());
    }

    @Test
    void aPasswordMadeForSomebodyIsChangedFirst() {
        client.add("admin", "admin", "&must_change=true");
        assertEquals(
                400,
                client.post("/token", IssuerClient.login("admin", IssuerClient.PASSWORD))
                        .statusCode());
        assertEquals(
                400,
                client.post("/password", IssuerClient.login("admin", IssuerClient.PASSWORD) + "&new_password=short")
                        .statusCode());
        assertEquals(
                400,
                client.post(
                                "/password",
                                IssuerClient.login("admin", IssuerClient.PASSWORD) + "&new_password="
                                        + IssuerClient.encoded(IssuerClient.PASSWORD))
                        .statusCode());
        assertEquals(
                200,
                client.post(
                                "/password",
                                IssuerClient.login("admin", IssuerClient.PASSWORD) + "&new_password=another+long+one")
                        .statusCode());
        assertEquals(
                200,
                client.post("/token", IssuerClient.login("admin", "another long one"))
                        .statusCode());
        assertEquals(
                400,
                client.post("/token", IssuerClient.login("admin", IssuerClient.PASSWORD))
                        .statusCode());
    }

    @Test
    void onlyAdministratorsMakeUsers() {
        client.add("kim", "customer", "");
        String form = "name=eve&role=admin&password=" + IssuerClient.encoded(IssuerClient.PASSWORD);
        assertEquals(401, client.post("/users", form).statusCode());
        assertEquals(401, client.post("/users", form, client.tokenOf("kim", "")).statusCode());
        String forged = client.tokenOf("kim", "");
        assertEquals(
                401,
                client.post("/users", form, forged.substring(0, forged.lastIndexOf('.') + 1))
                        .statusCode());
        String expired = client.operatorToken();
        clock.now = clock.now.plusSeconds(600);
        assertEquals(401, client.post("/users", form, expired).statusCode());
        assertEquals(409, client.add("kim", "admin", ""));
        assertEquals(400, client.add("Kim/..", "customer", ""));
        assertEquals(400, client.add("eve", "root", ""));
    }

    @Test
    void theOperatorsSecretIsCompared() {
        String grant = "grant_type=client_credentials&client_id=operator&client_secret=";
        assertEquals(401, client.post("/token", grant + "guess").statusCode());
        assertEquals(
                200,
                client.post("/token", grant + IssuerClient.encoded(IssuerClient.SECRET))
                        .statusCode());
    }

    @Test
    void badRequestsAreToldWhatIsWrong() throws Exception {
        assertEquals(400, client.post("/token", "grant_type=password").statusCode());
        assertEquals(400, client.post("/token", "grant_type=magic").statusCode());
        assertEquals(
                400,
                client.post("/token", IssuerClient.login("kim", IssuerClient.PASSWORD) + "&username=eve")
                        .statusCode());
        assertEquals(400, client.post("/token", "grant_type=%zz").statusCode());
        assertEquals(413, client.post("/token", "a=" + "x".repeat(20_000)).statusCode());
        HttpRequest.Builder json = HttpRequest.newBuilder(url.resolve("/token"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertEquals(415, IssuerClient.send(json).statusCode());
        HttpRequest.Builder get = HttpRequest.newBuilder(url.resolve("/token"));
        assertEquals(405, IssuerClient.send(get).statusCode());
        HttpRequest.Builder nowhere = HttpRequest.newBuilder(url.resolve("/token/more"));
        assertEquals(404, IssuerClient.send(nowhere).statusCode());
    }

    @Test
    void onlyTheServicesPagesMayAskFromABrowser() throws Exception {
        for (String origin : List.of("http://localhost:8083", "http://evil.example")) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(url.resolve(IssuerServer.KEYS)).header("Origin", origin);
            var allowed = IssuerClient.send(request).headers().firstValue("Access-Control-Allow-Origin");
            assertEquals(origin.endsWith("8083"), allowed.isPresent(), origin);
        }
    }
}
