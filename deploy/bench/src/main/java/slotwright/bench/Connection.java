package slotwright.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One client that sends a request, reads its answer whole, and sends the next on the same connection. It does so
 * little that on a small machine the server is measured and not the client.
 */
final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] sink = new byte[1 << 16];

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    static Connection to(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Connection(socket);
    }

    /** @param bytes of the body */
    record Answer(int status, int bytes) {}

    /** @param request whole, as it goes over the wire */
    Answer exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String statusLine = line();
        int length = 0;
        boolean inChunks = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                inChunks = true;
            }
        }
        if (inChunks) {
            length = skipChunks();
        } else {
            skip(length);
        }
        return new Answer(Integer.parseInt(statusLine.substring(9, 12)), length);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server has closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** An answer that is longer than one buffer of the server has no length in front. */
    private int skipChunks() throws IOException {
        int all = 0;
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            skip(size);
            line();
            all += size;
        }
        line();
        return all;
    }

    private void skip(int length) throws IOException {
        for (int left = length; left > 0; ) {
            int read = in.read(sink, 0, Math.min(left, sink.length));
            if (read < 0) {
                throw new EOFException("the answer ends too early");
            }
            left -= read;
        }
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String idempotencyKey, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Idempotency-Key: " + idempotencyKey + "\r\nContent-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + content.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        return whole;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
