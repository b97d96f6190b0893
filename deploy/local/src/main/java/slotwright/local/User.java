package slotwright.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The user that this process runs as, by the kernel's number: names may be missing or not unique. */
final class User {

    private static final String ID = ask();

    private User() {}

    static String id() {
        return ID;
    }

    static boolean isRoot() {
        return ID.equals("0");
    }

    private static String ask() {
        try {
            Process process = new ProcessBuilder("id", "-u").start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new StackException("cannot ask 'id -u' for the user's number", e);
        }
    }
}
