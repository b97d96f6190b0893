package slotwright.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** What a stack's folder keeps secret: made when first asked for, the same ever after, mode 0600. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Path lock;

    Secrets(Path folder) {
        this.file = folder.resolve("secrets.properties");
        this.lock = folder.resolve("secrets.lock");
    }

    /** A password of letters and digits, which needs no quoting anywhere. */
    String password(String name) {
        return kept(name, () -> Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(random(24))
                .replace('-', 'x')
                .replace('_', 'y'));
    }

    /** 32 random bytes in base64. */
    String key(String name) {
        return kept(name, () -> Base64.getEncoder().encodeToString(random(32)));
    }

    private String kept(String name, java.util.function.Supplier<String> made) {
        return FileLocks.hold(lock, () -> {
            Map<String, String> all = PrivateFiles.readProperties(file);
            String known = all.get(name);
            if (known == null) {
                known = made.get();
                all.put(name, known);
                PrivateFiles.writeProperties(file, all);
            }
            return known;
        });
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
