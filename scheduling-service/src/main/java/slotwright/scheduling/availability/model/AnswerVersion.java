package slotwright.scheduling.availability.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The version of an answer: a fingerprint of the versions of all that it was computed from, and of the starts
 * themselves with their prices, since notice, holds and discounts begin and end without any version rising.
 */
public final class AnswerVersion {

    private static final int BYTES = 15;

    private final MessageDigest digest;

    private AnswerVersion() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String of(List<Version> services, List<Shown> shown, List<Slot> slots) {
        AnswerVersion version = new AnswerVersion();
        services.forEach(version::add);
        for (Shown each : shown) {
            version.add(each.roster().version());
            each.boards().forEach((date, board) -> version.add(date + "/" + board.version()));
        }
        slots.forEach(slot -> version.add(slot.locationId() + "/" + slot.startsAt() + "/" + slot.staff() + "/"
                + slot.remainingCapacity() + "/" + slot.recommended()
                + "/" + slot.priceFrom()));
        return version.text();
    }

    private void add(Object part) {
        digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    }
}
