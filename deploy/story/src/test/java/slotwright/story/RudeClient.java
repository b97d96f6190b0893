package slotwright.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Asks for something and hangs up before there is an answer. */
final class RudeClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;

    private RudeClient(URI service, byte[] sent) throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.getOutputStream().write(sent);
        socket.getOutputStream().flush();
    }

    static RudeClient sendsAll(URI service, Object visit) throws IOException {
        return new RudeClient(service, request(visit));
    }

    static RudeClient sendsHalfOfTheBody(URI service, Object visit) throws IOException {
        byte[] request = request(visit);
        return new RudeClient(service, Arrays.copyOf(request, request.length - body(visit).length / 2));
    }

    /** @param abruptly by a reset instead of a farewell */
    void hangsUp(boolean abruptly) throws IOException {
        if (abruptly) {
            socket.setSoLinger(true, 0);
        }
        socket.close();
    }

    private static byte[] request(Object visit) throws JsonProcessingException {
        byte[] body = body(visit);
        String head = "POST /api/v1/bookings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Idempotency-Key: " + UUID.randomUUID() + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    private static byte[] body(Object visit) throws JsonProcessingException {
        return JSON.writeValueAsBytes(visit);
    }
}
