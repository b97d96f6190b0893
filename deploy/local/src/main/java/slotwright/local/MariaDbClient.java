package slotwright.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs SQL by the artifact's own client program, so that nobody who uses this module needs a JDBC driver. The password
 * goes by a file with mode 0600: arguments are visible to all users of the machine.
 */
final class MariaDbClient {

    private final Path home;
    private final Path optionFile;
    private final Address address;

    private MariaDbClient(Path home, Path optionFile, Address address) {
        this.home = home;
        this.optionFile = optionFile;
        this.address = address;
    }

    /**
     * @param home the unpacked artifact
     * @param optionFile written with the account
     */
    static MariaDbClient of(Path home, Path optionFile, Address address, String user, String password) {
        PrivateFiles.write(
                optionFile,
                """
                [client]
                user="%s"
                password="%s"
                """
                        .formatted(quoted(user), quoted(password)));
        return new MariaDbClient(home, optionFile, address);
    }

    /** A client for an option file that another process wrote. */
    static MariaDbClient existing(Path home, Path optionFile, Address address) {
        return new MariaDbClient(home, optionFile, address);
    }

    boolean answers() {
        return attempt("SELECT 1").failure == null;
    }

    /**
     * Runs statements separated by semicolons.
     *
     * @return the rows, columns separated by tabs
     * @throws StackException with the server's message if one of them fails
     */
    List<String> run(String sql) {
        Result result = attempt(sql);
        if (result.failure != null) {
            throw new StackException("MariaDB at " + address + " refuses: " + result.failure);
        }
        return result.output.lines().toList();
    }

    private record Result(String output, String failure) {}

    private Result attempt(String sql) {
        try {
            // By files, not pipes: neither side can block the other.
            Path in = Files.createTempFile(optionFile.getParent(), "sql", ".in");
            Path error = Files.createTempFile(optionFile.getParent(), "sql", ".error");
            try {
                Files.writeString(in, sql);
                Process process = new ProcessBuilder(command())
                        .redirectInput(in.toFile())
                        .redirectError(error.toFile())
                        .start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                boolean succeeded = process.waitFor() == 0;
                return new Result(
                        output, succeeded ? null : Files.readString(error).strip());
            } finally {
                Files.delete(in);
                Files.delete(error);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while MariaDB worked", e);
        }
    }

    private List<String> command() {
        return List.of(
                home.resolve("bin/mariadb").toString(),
                "--defaults-file=" + optionFile,
                "--protocol=tcp",
                "--host=" + address.host(),
                "--port=" + address.port(),
                "--skip-ssl",
                "--connect-timeout=5",
                "--character-sets-dir=" + home.resolve("share/charsets"),
                "--default-character-set=utf8mb4",
                "--batch",
                "--raw",
                "--skip-column-names");
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
