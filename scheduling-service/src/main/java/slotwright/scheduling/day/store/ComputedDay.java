package slotwright.scheduling.day.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.json.Json;

/**
 * A day with the fingerprint of its content.
 *
 * @param day without version and version of the zone data
 */
public record ComputedDay(ResourceDay day, String hash) {

    public static ComputedDay of(ResourceDay day) {
        return new ComputedDay(day, sha256(Json.write(day)));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
