package slotwright.local.issuer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No client can send a request into a connection that the issuer closes at that moment: none outlives its answer. */
class IssuerConnectionTest {

    private static final int PATIENCE = (int) Duration.ofSeconds(60).toMillis();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /.well-known/openid-configuration",
                "GET /jwks",
                "GET /nothing",
                "DELETE /token",
                "POST /token",
                "OPTIONS /token"
            })
    void eachAnswerIsTheLastOfItsConnection(String line) throws IOException {
        int port = freePort();
        IssuerSettings settings = new IssuerSettings(
                URI.create("http://localhost:" + port),
                folder,
                List.of("booking-service"),
                List.of(),
                IssuerClient.SECRET,
                Duration.ofMinutes(10));
        try (IssuerServer server = IssuerServer.start(settings, Clock.systemUTC());
                Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String untilTheEnd = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(untilTheEnd.startsWith("HTTP/1.1 "), untilTheEnd);
            assertTrue(untilTheEnd.toLowerCase(Locale.ROOT).contains("connection: close"), untilTheEnd);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
