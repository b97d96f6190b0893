package slotwright.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** MariaDB, made from the artifact's own SQL with one account, which has a password. */
final class MariaDb extends OwnServer {

    /** The artifact's SQL, in the order in which it makes the system tables. */
    private static final List<String> SYSTEM_SQL = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    private static final List<String> NO_SYNC = List.of("--innodb-flush-method=nosync", "--debug-no-sync");

    private final Path home;
    private final String rootPassword;
    private final MariaDbClient client;
    private boolean waitsForTheDisk = true;

    /**
     * @param home the unpacked artifact
     * @param rootPassword set when the data are made
     */
    MariaDb(Path home, int port, StackFolder kept, String rootPassword, MariaDbClient client) {
        super("MariaDB", port, kept);
        this.home = home;
        this.rootPassword = rootPassword;
        this.client = client;
    }

    /** Data outlive this server but not the machine; asked for its settings it says what a careful one would say. */
    void leavesTheDiskAlone() {
        waitsForTheDisk = false;
    }

    /** Made beside and renamed when whole: a launcher killed halfway leaves nothing that looks like data. */
    @Override
    void prepare() {
        if (Files.exists(folder())) {
            return;
        }
        Path unfinished = folder().resolveSibling(folder().getFileName() + ".unfinished");
        PrivateFiles.deleteTree(unfinished);
        PrivateFiles.folder(unfinished);
        bootstrap(unfinished);
        try {
            Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    List<String> command() {
        List<String> command = new ArrayList<>(basics());
        command.addAll(List.of(
                "--bind-address=" + address().host(),
                "--port=" + address().port(),
                // Relative to the data folder: a socket's whole path may have 107 characters only.
                "--socket=mariadb.sock",
                "--pid-file=mariadb.pid",
                "--skip-name-resolve",
                "--max-connections=500",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=256M",
                // The demo keeps the promise too: what was answered with 201 survives a power cut.
                "--innodb-flush-log-at-trx-commit=1"));
        if (!waitsForTheDisk) {
            command.addAll(NO_SYNC);
        }
        return command;
    }

    @Override
    boolean answers() {
        return client.answers();
    }

    private void bootstrap(Path data) {
        List<String> command = new ArrayList<>(basics());
        // The server is not there to stay: losing its last second means beginning again.
        command.addAll(List.of("--bootstrap", "--innodb-flush-log-at-trx-commit=0"));
        try {
            Path sql = data.resolve("bootstrap.sql");
            PrivateFiles.write(sql, bootstrapSql());
            Files.createDirectories(log().getParent());
            Process process = new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(sql.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            int code = process.waitFor();
            Files.delete(sql);
            if (code != 0) {
                throw new StackException("MariaDB could not make its system tables (code " + code + "); " + log()
                        + " ends with:\n" + LogTail.of(log(), 15));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while MariaDB made its system tables", e);
        }
    }

    /** One statement per line is what {@code --bootstrap} reads, hence the line breaks. */
    private String bootstrapSql() throws IOException {
        StringBuilder sql = new StringBuilder(
                """
                CREATE DATABASE IF NOT EXISTS mysql;
                USE mysql;
                SET @auth_root_socket = NULL;
                """);
        for (String name : SYSTEM_SQL) {
            try (InputStream in = Files.newInputStream(home.resolve("share").resolve(name))) {
                sql.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        // The accounts that the artifact's SQL makes have no password.
        return sql.append("DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';\n")
                .append("DELETE FROM mysql.proxies_priv;\n")
                .append("FLUSH PRIVILEGES;\n")
                .append("CREATE USER 'root'@'%' IDENTIFIED BY '" + rootPassword + "';\n")
                .append("GRANT ALL PRIVILEGES ON *.* TO 'root'@'%' WITH GRANT OPTION;\n")
                .toString();
    }

    private List<String> basics() {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=.",
                "--lc-messages-dir=" + home.resolve("share"),
                "--character-sets-dir=" + home.resolve("share/charsets"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                // Without it each start burns seconds on a key for TLS.
                "--skip-ssl",
                "--innodb-log-file-size=64M"));
        if (User.isRoot()) {
            command.add("--user=root");
        }
        return command;
    }
}
