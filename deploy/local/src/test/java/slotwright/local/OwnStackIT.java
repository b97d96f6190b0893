package slotwright.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack of one test's own: it can be broken, and its data outlive it. */
class OwnStackIT {

    private static final Issuer.Clients CLIENTS = new Issuer.Clients(List.of("a-service"), List.of());

    @TempDir
    private Path folder;

    @Test
    void dataSurviveKillAndRestart() {
        String clusterId;
        Address address;
        try (LocalStack stack = LocalStack.fresh(folder)) {
            address = stack.mariaDb().address();
            stack.database("kept");
            stack.sql("CREATE TABLE kept.t (id INT PRIMARY KEY); INSERT INTO kept.t VALUES (42)");
            clusterId = clusterId();
            for (Server server : List.of(stack.mariaDb(), stack.redis(), stack.kafka())) {
                ProcessHandle killed = server.process();
                server.kill();
                assertFalse(killed.isAlive(), server.name());
                assertFalse(server.isRunning(), server.name());
                server.start();
                assertTrue(server.process().isAlive(), server.name());
            }
            assertEquals(List.of("42"), stack.sql("SELECT id FROM kept.t"));
        }
        try (LocalStack again = LocalStack.fresh(folder)) {
            assertEquals(address, again.mariaDb().address());
            assertEquals(List.of("42"), again.sql("SELECT id FROM kept.t"));
            assertEquals(clusterId, clusterId());
            again.kafka().stop();
            again.kafka().start();
            assertTrue(KafkaProbe.hasBroker(again.kafka().address()));
        }
    }

    @Test
    void aFrozenServerAnswersAgainWhenContinued() {
        try (LocalStack stack = LocalStack.fresh(folder)) {
            stack.redis().pause();
            assertFalse(Redis.pong(stack.redis().address()));
            stack.redis().resume();
            assertTrue(Redis.pong(stack.redis().address()));
        }
    }

    @Test
    void runsFromAPathOf150Characters() {
        Path deep = folder;
        while (deep.toString().length() < 150) {
            deep = deep.resolve("a-folder-with-a-name-of-40-characters-xx");
        }
        try (LocalStack stack = LocalStack.fresh(deep)) {
            assertEquals(List.of("1"), stack.sql("SELECT 1"));
            assertTrue(Redis.pong(stack.redis().address()));
            assertTrue(KafkaProbe.hasBroker(stack.kafka().address()));
        }
    }

    @Test
    void oneFolderRunsOneStack() {
        try (LocalStack stack = LocalStack.fresh(folder)) {
            StackException refusal = assertThrows(StackException.class, () -> LocalStack.fresh(folder));
            assertEquals("a stack is already running on the data in " + stack.folder(), refusal.getMessage());
        }
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            StackPorts ports = new StackPorts(Ports.free(), port, Ports.free(), Ports.free(), Ports.free());
            StackException refusal =
                    assertThrows(StackException.class, () -> Stack.start(folder, ports, GivenServers.none(), CLIENTS));
            assertEquals("port " + port + " is taken, but Redis needs it", refusal.getMessage());
            assertFalse(folder.resolve("mariadb").toFile().exists());
        }
    }

    @Test
    void givenServersAreUsedInsteadOfOwnOnes() {
        try (LocalStack foreign = LocalStack.fresh(folder.resolve("foreign"))) {
            String password = new Secrets(foreign.folder()).password("mariadb.root");
            GivenServers given = new GivenServers(
                    Optional.of(new GivenServers.Account(foreign.mariaDb().address(), "root", password)),
                    Optional.of(foreign.redis().address()),
                    Optional.of(foreign.kafka().address()),
                    Optional.of(foreign.tokens().issuer()));
            try (Stack stack = Stack.start(folder.resolve("own"), StackPorts.free(), given, CLIENTS)) {
                LocalStack using = LocalStack.of(stack);
                using.database("elsewhere");
                assertEquals(foreign.settings(), using.settings());
                assertEquals(List.of("elsewhere"), foreign.sql("SHOW DATABASES LIKE 'elsewhere'"));
            }
            assertTrue(foreign.mariaDb().isRunning());
        }
    }

    private String clusterId() {
        Map<String, String> meta = PrivateFiles.readProperties(folder.resolve("kafka/data/meta.properties"));
        return meta.get("cluster.id");
    }
}
