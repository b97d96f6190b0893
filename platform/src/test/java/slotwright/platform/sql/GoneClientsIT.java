package slotwright.platform.sql;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.testing.Await;

/** Clients that hang up in the middle of a transaction: it runs to its end, and its connection comes back. */
@QuarkusTest
class GoneClientsIT {

    private static final int CLIENTS = 500;
    private static final int AT_ONCE = 10;

    @Inject
    Transactions transactions;

    @Inject
    SlowNotes notes;

    @Inject
    WholePool pool;

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @ValueSource(strings = {"as-stage", "as-uni"})
    void fiveHundredDisconnectsLeaveThePoolWhole(String how) throws IOException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        for (int sent = 0; sent < CLIENTS; sent += AT_ONCE) {
            int before = notes.begun.get();
            List<Socket> clients = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                clients.add(request("/slow-notes/" + run + "-" + (sent + i) + "/" + how));
            }
            Await.until("all are in their transaction", () -> notes.begun.get() >= before + AT_ONCE);
            for (Socket client : clients) {
                client.setSoLinger(true, 0);
                client.close();
            }
        }
        Await.until("all ran to their end", () -> finished(run) == CLIENTS);
        pool.isWhole();
    }

    @Test
    void fiveHundredCancelledSubscriptionsLeaveThePoolWhole() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < CLIENTS; i++) {
            String id = run + "-" + i;
            transactions
                    .write(tx -> tx.run("INSERT INTO note (id, amount) VALUES (?, 2)", id))
                    .subscribe()
                    .with(done -> {})
                    .cancel();
        }
        Await.until("all ran to their end", () -> finished(run) == CLIENTS);
        pool.isWhole();
    }

    private Socket request(String path) throws IOException {
        Socket client = new Socket(service.getHost(), service.getPort());
        client.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        return client;
    }

    private long finished(String run) {
        Uni<Long> count = transactions.read(
                tx -> tx.run("SELECT COUNT(*) AS n FROM note WHERE id LIKE ? AND amount = 2", run + "%")
                        .map(rows -> rows.iterator().next().getLong("n")));
        return count.await().atMost(Duration.ofMinutes(1));
    }
}
