package slotwright.local.issuer;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import slotwright.local.PrivateFiles;

/** The users, a private file each. */
final class Users {

    static final int SHORTEST_PASSWORD = 12;
    /** What bcrypt takes into account. */
    static final int LONGEST_PASSWORD_BYTES = 72;

    private static final int COST = 10;

    /** Compared when there is no such user, so that the time tells nothing. */
    private static final String NOBODYS = hash("nobody has this password");

    private final Path folder;

    Users(Path folder) {
        this.folder = PrivateFiles.folder(folder);
    }

    static boolean isPassword(String text) {
        return text.length() >= SHORTEST_PASSWORD
                && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD_BYTES;
    }

    static String hash(String password) {
        return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
    }

    /** The user, if name and password are right. */
    Optional<User> login(String name, String password) {
        Optional<User> user = find(name);
        boolean right = BCrypt.verifyer()
                .verify(
                        password.getBytes(StandardCharsets.UTF_8),
                        user.map(User::passwordHash).orElse(NOBODYS).getBytes(StandardCharsets.UTF_8))
                .verified;
        return user.filter(found -> right);
    }

    Optional<User> find(String name) {
        if (!User.isName(name)) {
            return Optional.empty();
        }
        Map<String, String> properties = PrivateFiles.readProperties(file(name));
        return properties.isEmpty() ? Optional.empty() : Optional.of(User.of(name, properties));
    }

    /** Returns whether it was added: no name is given twice. */
    synchronized boolean add(User user) {
        if (Files.exists(file(user.name()))) {
            return false;
        }
        keep(user);
        return true;
    }

    synchronized void keep(User user) {
        PrivateFiles.writeProperties(file(user.name()), user.properties());
    }

    private Path file(String name) {
        return folder.resolve(name + ".properties");
    }
}
