package slotwright.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a client and a server and loses one answer: it passes on the first request with the given
 * text, waits for the server's answer to it, and cuts the connection instead of delivering it.
 */
public final class TcpProxy implements AutoCloseable {

    private final ServerSocket entrance;
    private final String host;
    private final int port;
    private final String fatal;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private boolean done;

    public TcpProxy(String host, int port, String fatal) {
        this.host = host;
        this.port = port;
        this.fatal = fatal;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Connection connection = new Connection(entrance.accept(), new Socket(host, port));
                threads.execute(connection::requests);
                threads.execute(connection::answers);
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private synchronized boolean isFatal(byte[] bytes, int count) {
        boolean now = !done && new String(bytes, 0, count, StandardCharsets.ISO_8859_1).contains(fatal);
        done |= now;
        return now;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        threads.shutdownNow();
    }

    private final class Connection {
        private final Socket client;
        private final Socket server;
        private volatile boolean cut;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void requests() {
            pump(client, server, true);
        }

        void answers() {
            pump(server, client, false);
        }

        private void pump(Socket from, Socket to, boolean isRequest) {
            byte[] bytes = new byte[65_536];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    if (isRequest) {
                        cut |= isFatal(bytes, count);
                    } else if (cut) {
                        return;
                    }
                    to.getOutputStream().write(bytes, 0, count);
                }
            } catch (IOException closed) {
                // The other direction ended; the sockets are closed on the way out.
            }
        }
    }
}
