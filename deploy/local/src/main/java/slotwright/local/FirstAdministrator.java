package slotwright.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the user {@code admin} if there is none: with the password in the file that {@code ADMIN_PASSWORD_FILE} names,
 * else with a random one, which is shown once and must be changed at the first login.
 */
final class FirstAdministrator {

    private final TokenClient tokens;
    private final Map<String, String> environment;

    FirstAdministrator(TokenClient tokens, Map<String, String> environment) {
        this.tokens = tokens;
        this.environment = environment;
    }

    /** @return what to tell the person at the terminal, if anything */
    Optional<String> make() {
        Optional<Path> file =
                Optional.ofNullable(environment.get("ADMIN_PASSWORD_FILE")).map(Path::of);
        String password = file.map(FirstAdministrator::read)
                .orElseGet(() -> UUID.randomUUID().toString());
        boolean added = tokens.add(
                new TokenClient.NewUser("admin", password, "admin", List.of(), Optional.empty(), file.isEmpty()));
        if (!added || file.isPresent()) {
            return Optional.empty();
        }
        return Optional.of("The first administrator is admin with the password " + password
                + "\n  It is shown only now; set your own: curl " + tokens.issuer()
                + "/password -d username=admin -d password=... -d new_password=...");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
