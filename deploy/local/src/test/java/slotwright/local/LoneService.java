package slotwright.local;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

/** A service for tests: answers 200 on the port in its environment; with none it ends with code 3. */
public final class LoneService {

    private LoneService() {}

    public static void main(String[] arguments) throws Exception {
        String port = System.getenv("QUARKUS_MANAGEMENT_PORT");
        if (port == null) {
            System.out.println("no port");
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("ended in order")));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
