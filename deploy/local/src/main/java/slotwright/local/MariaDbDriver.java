package slotwright.local;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;

/** MariaDB's JDBC driver from the build's folder: like the servers it is on nobody's class path. */
final class MariaDbDriver {

    /** Several statements at once, and what they answer as the server says it. */
    private static final String OPTIONS = "?allowMultiQueries=true&tinyInt1isBit=false&connectTimeout=5000";

    private static final Driver DRIVER = load(Artifacts.find().driverJars());

    private MariaDbDriver() {}

    static Connection connect(Address address, String user, String password) throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", password);
        return DRIVER.connect("jdbc:mariadb://" + address + "/" + OPTIONS, account);
    }

    /** Its loader stays open as long as this process lives. */
    private static Driver load(Path folder) {
        // What fails is told by the exception; to the console it would be said twice.
        System.setProperty("mariadb.logging.disable", "true");
        try (Stream<Path> jars = Files.list(folder)) {
            URL[] urls = jars.map(Path::toUri).map(MariaDbDriver::url).toArray(URL[]::new);
            ClassLoader loader = new URLClassLoader("mariadb", urls, ClassLoader.getPlatformClassLoader());
            return (Driver)
                    loader.loadClass("org.mariadb.jdbc.Driver").getConstructor().newInstance();
        } catch (IOException | ReflectiveOperationException e) {
            throw new StackException("no driver for MariaDB in " + folder + ": build the module deploy/local first", e);
        }
    }

    private static URL url(URI file) {
        try {
            return file.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
