package slotwright.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ports of this machine: found free, or named with who needs them when they are taken. */
public final class Ports {

    // Below 32768, where Linux begins to take ports for outgoing connections: nothing takes these by chance.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_767;
    private static final Random RANDOM = new SecureRandom();
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on now and that this process has not been given before. */
    public static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = LOWEST + RANDOM.nextInt(HIGHEST - LOWEST + 1);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new StackException("no free port between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether a server could listen on the port, at all addresses of this machine. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Checks ports before anything is started.
     *
     * @param needed who needs which port
     * @throws StackException one line that names each taken port and who needs it
     */
    static void requireFree(Map<Integer, String> needed) {
        StringBuilder taken = new StringBuilder();
        needed.forEach((port, who) -> {
            if (!isFree(port)) {
                taken.append(taken.isEmpty() ? "" : "; ")
                        .append("port ")
                        .append(port)
                        .append(" is taken, but ")
                        .append(who)
                        .append(" needs it");
            }
        });
        if (!taken.isEmpty()) {
            throw new StackException(taken.toString());
        }
    }
}
