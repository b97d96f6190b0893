package slotwright.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Redis with an append-only file, so that what it holds survives its end. */
final class Redis extends OwnServer {

    private final Path program;

    Redis(Path program, int port, StackFolder kept) {
        super("Redis", port, kept);
        this.program = program;
    }

    @Override
    void prepare() {
        PrivateFiles.folder(folder());
    }

    @Override
    List<String> command() {
        return List.of(
                program.toString(),
                "--bind",
                address().host(),
                "--port",
                Integer.toString(address().port()),
                // Relative to the working directory, which is the data folder: no limit on its path's length.
                "--dir",
                ".",
                "--appendonly",
                "yes",
                "--save",
                "");
    }

    @Override
    boolean answers() {
        return pong(address());
    }

    /** Whether a Redis there has finished loading its data. */
    static boolean pong(Address address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), 1_000);
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }
}
