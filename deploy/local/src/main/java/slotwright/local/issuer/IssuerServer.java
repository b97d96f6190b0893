package slotwright.local.issuer;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jose4j.json.JsonUtil;

/** The issuer's HTTP surface; bound to this machine only. */
final class IssuerServer implements AutoCloseable {

    static final String DISCOVERY = "/.well-known/openid-configuration";
    static final String KEYS = "/jwks";
    static final String TOKEN = "/token";
    static final String PASSWORD = "/password";
    static final String USERS = "/users";

    private static final int LONGEST_FORM = 16 * 1024;
    private static final int THREADS = 4;

    private final HttpServer server;
    private final IssuerSettings settings;

    private IssuerServer(HttpServer server, IssuerSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** What is answered, and how. */
    private record Answer(int status, String json) {}

    static IssuerServer start(IssuerSettings settings, Clock clock) {
        SigningKey key = SigningKey.keptIn(settings.folder());
        Users users = new Users(settings.folder().resolve("users"));
        Tokens tokens = new Tokens(key, settings, clock);
        IssueToken issueToken = new IssueToken(users, new Attempts(clock), tokens, settings);
        AddUser addUser = new AddUser(users, tokens);
        IssuerServer issuer = new IssuerServer(bound(settings), settings);
        issuer.on("GET", DISCOVERY, exchange -> new Answer(200, issueToken.discovery()));
        issuer.on("GET", KEYS, exchange -> new Answer(200, key.publicSet()));
        issuer.on("POST", TOKEN, exchange -> new Answer(200, issueToken.issue(form(exchange))));
        issuer.on("POST", PASSWORD, exchange -> {
            issueToken.changePassword(form(exchange));
            return new Answer(200, "{}");
        });
        issuer.on("POST", USERS, exchange -> {
            String subject = addUser.add(exchange.getRequestHeaders().getFirst("Authorization"), form(exchange));
            return new Answer(201, JsonUtil.toJson(Map.of("sub", subject)));
        });
        issuer.server.createContext("/", exchange -> issuer.send(exchange, notFound()));
        issuer.server.start();
        return issuer;
    }

    private static HttpServer bound(IssuerSettings settings) {
        // Whoever connects and says nothing does not hold a thread for ever.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
        try {
            InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(here, settings.url().getPort()), 0);
            server.setExecutor(Executors.newFixedThreadPool(THREADS));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen at " + settings.url(), e);
        }
    }

    private void on(String method, String path, Function<HttpExchange, Answer> handler) {
        server.createContext(path, exchange -> {
            String asked = exchange.getRequestMethod();
            if (!exchange.getRequestURI().getPath().equals(path)) {
                send(exchange, notFound());
            } else if (asked.equals("OPTIONS")) {
                preflight(exchange, method);
            } else if (!asked.equals(method)) {
                exchange.getResponseHeaders().set("Allow", method);
                send(exchange, refused(Refusal.of(405, "invalid_request", "only " + method + " is possible here")));
            } else {
                send(exchange, answered(exchange, handler));
            }
        });
    }

    private static Answer answered(HttpExchange exchange, Function<HttpExchange, Answer> handler) {
        try {
            return handler.apply(exchange);
        } catch (Refusal refusal) {
            return refused(refusal);
        } catch (RuntimeException e) {
            e.printStackTrace();
            return refused(Refusal.of(500, "server_error", "this is the issuer's fault; its log says more"));
        }
    }

    private static Answer refused(Refusal refusal) {
        return new Answer(refusal.status(), refusal.document());
    }

    private static Answer notFound() {
        return refused(Refusal.of(404, "invalid_request", "there is nothing here"));
    }

    private static Form form(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            throw Refusal.of(415, "invalid_request", "send application/x-www-form-urlencoded");
        }
        try {
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST_FORM + 1);
            if (body.length > LONGEST_FORM) {
                throw Refusal.of(413, "invalid_request", "the form is too long");
            }
            return Form.of(new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Refusal.invalidRequest("the form did not arrive");
        }
    }

    /** A connection left idle is closed one day just as its next request is on the way, and that one is lost. */
    private static Headers lastOfItsConnection(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Connection", "close");
        return headers;
    }

    private void preflight(HttpExchange exchange, String method) throws IOException {
        Headers headers = lastOfItsConnection(exchange);
        if (allowOrigin(exchange)) {
            headers.set("Access-Control-Allow-Methods", method);
            headers.set("Access-Control-Allow-Headers", "authorization,content-type,x-requested-with");
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private boolean allowOrigin(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        exchange.getResponseHeaders().set("Vary", "Origin");
        if (origin == null || !settings.origins().contains(origin)) {
            return false;
        }
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin);
        return true;
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        allowOrigin(exchange);
        Headers headers = lastOfItsConnection(exchange);
        headers.set("Content-Type", "application/json");
        headers.set("Cache-Control", "no-store");
        byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
