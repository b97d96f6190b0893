package slotwright.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Asks for something and never hears the answer. */
final class RudeClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;

    private RudeClient(URI service, byte[] sent) {
        try {
            socket = new Socket(service.getHost(), service.getPort());
            socket.getOutputStream().write(sent);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RudeClient sendsAll(URI service, Object visit) {
        return sendsAll(service, visit, UUID.randomUUID().toString());
    }

    static RudeClient sendsAll(URI service, Object visit, String key) {
        return new RudeClient(service, request(visit, key));
    }

    static RudeClient sendsHalfOfTheBody(URI service, Object visit) {
        byte[] request = request(visit, UUID.randomUUID().toString());
        return new RudeClient(service, Arrays.copyOf(request, request.length - body(visit).length / 2));
    }

    /** @param abruptly by a reset instead of a farewell */
    void hangsUp(boolean abruptly) {
        try {
            if (abruptly) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] request(Object visit, String key) {
        byte[] body = body(visit);
        String head = "POST /api/v1/bookings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Idempotency-Key: " + key + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    private static byte[] body(Object visit) {
        try {
            return JSON.writeValueAsBytes(visit);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
