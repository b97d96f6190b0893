package slotwright.platform.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import slotwright.platform.problem.Problem;

/**
 * The position behind the last item of a page, as opaque text: the sort keys of that item and a check over them.
 * The check tells a damaged or invented cursor from one of ours; it is no secret, since a position grants nothing.
 */
public final class Cursor {

    private static final int LONGEST = 1_000;
    private static final int CHECK = 8;

    private Cursor() {}

    /** @param keys first the list's name, then the sort keys of the last item, none of them null */
    public static String encode(Object... keys) {
        ByteBuffer out = ByteBuffer.allocate(LONGEST);
        for (Object key : keys) {
            byte[] text = key.toString().getBytes(StandardCharsets.UTF_8);
            out.putShort((short) text.length).put(text);
        }
        byte[] body = new byte[out.position()];
        out.flip().get(body);
        ByteBuffer whole = ByteBuffer.allocate(CHECK + body.length);
        whole.put(check(body)).put(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    /** @throws Problem 400 when the text is none of ours */
    public static List<String> decode(String cursor) {
        if (cursor.length() > LONGEST * 2) {
            throw refused();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        if (whole.length <= CHECK) {
            throw refused();
        }
        ByteBuffer in = ByteBuffer.wrap(whole);
        byte[] check = new byte[CHECK];
        in.get(check);
        byte[] body = new byte[in.remaining()];
        in.get(body);
        if (!MessageDigest.isEqual(check, check(body))) {
            throw refused();
        }
        return keys(ByteBuffer.wrap(body));
    }

    /**
     * The position in one list.
     *
     * @param list the first key that was given to {@link #encode}
     * @param position makes the position of the other keys; whatever it throws is a cursor that is not ours
     * @throws Problem 400 also for a cursor of another list
     */
    public static <T> T read(String list, String cursor, Function<List<String>, T> position) {
        List<String> keys = decode(cursor);
        if (!keys.get(0).equals(list)) {
            throw refused();
        }
        try {
            return position.apply(keys.subList(1, keys.size()));
        } catch (RuntimeException e) {
            throw refused();
        }
    }

    private static List<String> keys(ByteBuffer in) {
        List<String> keys = new ArrayList<>();
        while (in.hasRemaining()) {
            int length = in.remaining() < Short.BYTES ? -1 : in.getShort();
            if (length < 0 || length > in.remaining()) {
                throw refused();
            }
            byte[] text = new byte[length];
            in.get(text);
            keys.add(new String(text, StandardCharsets.UTF_8));
        }
        return keys;
    }

    private static byte[] check(byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("slotwright cursor 1".getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(body), CHECK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem refused() {
        return Problem.invalid("?cursor", "unknown-cursor", "is not a cursor of this list; begin without one");
    }
}
