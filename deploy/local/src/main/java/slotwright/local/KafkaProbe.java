package slotwright.local;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a broker for the cluster's brokers by Kafka's own protocol. A broker accepts connections before the controller
 * has admitted it; only when it lists itself can topics be made on it.
 */
final class KafkaProbe {

    private static final short METADATA = 3;
    private static final short VERSION = 1;
    private static final int NO_TOPICS = 0;
    private static final int TIMEOUT_MILLIS = 2_000;

    private KafkaProbe() {}

    static boolean hasBroker(Address address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            byte[] request = request();
            out.writeInt(request.length);
            out.write(request);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readInt(); // length
            in.readInt(); // correlation id
            return in.readInt() > 0; // brokers
        } catch (IOException notYet) {
            return false;
        }
    }

    private static byte[] request() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(METADATA);
        out.writeShort(VERSION);
        out.writeInt(1); // correlation id
        byte[] client = "probe".getBytes(StandardCharsets.UTF_8);
        out.writeShort(client.length);
        out.write(client);
        out.writeInt(NO_TOPICS);
        return bytes.toByteArray();
    }
}
