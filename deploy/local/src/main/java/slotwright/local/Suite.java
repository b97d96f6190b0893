package slotwright.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The suite as data, read from {@code deploy/local/suite.properties}: which services there are, where their jars lie,
 * their ports and databases, and the programs that use them.
 */
public final class Suite {

    /**
     * A service.
     *
     * @param jar of Quarkus' fast-jar form
     * @param database the name given to {@link LocalStack#database}
     * @param option how a program is told the base URL, such as {@code --catalog}
     */
    public record Service(String name, Path jar, int port, int managementPort, String database, String option) {}

    /**
     * A program that uses the services and is told their base URLs by options.
     *
     * @param classPath of the form of {@code java -cp}
     */
    record Program(String name, String mainClass, String classPath) {}

    private final Path root;
    private final Map<String, String> properties;

    private Suite(Path root, Map<String, String> properties) {
        this.root = root;
        this.properties = properties;
    }

    /** The suite of the project in whose folders this process runs. */
    public static Suite read() {
        return read(ProjectRoot.find());
    }

    /** The suite of the project in the folder. */
    public static Suite read(Path root) {
        Path file = root.resolve("deploy/local/suite.properties");
        Map<String, String> properties = PrivateFiles.readProperties(file);
        if (properties.isEmpty()) {
            throw new StackException("no suite in " + file);
        }
        return new Suite(root, properties);
    }

    static Suite of(Path root, Map<String, String> properties) {
        return new Suite(root, properties);
    }

    public List<Service> services() {
        return Arrays.stream(required("services").split(","))
                .map(String::strip)
                .map(this::service)
                .toList();
    }

    /** @throws StackException if the suite has none of this name */
    public Service service(String name) {
        return new Service(
                name,
                root.resolve(required(name + ".jar")),
                number(name + ".port"),
                number(name + ".management-port"),
                required(name + ".database"),
                required(name + ".option"));
    }

    Program program(String name) {
        String relative = required(name + ".class-path");
        String classPath = String.join(
                ":",
                Arrays.stream(relative.split(":"))
                        .map(entry -> root.resolve(entry).toString())
                        .toList());
        return new Program(name, required(name + ".main"), classPath);
    }

    /** Settings that all services get, by property name. */
    Map<String, String> settings() {
        return startingWith("setting.");
    }

    /** The same for services that run no longer than a test or a story: what is said of these goes first. */
    public Suite whileTheStoryIsTold() {
        Map<String, String> told = new TreeMap<>(properties);
        told.putAll(startingWith("story."));
        return new Suite(root, told);
    }

    private Map<String, String> startingWith(String prefix) {
        Map<String, String> settings = new TreeMap<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                settings.put(key.substring(prefix.length()), value);
            }
        });
        return settings;
    }

    List<String> jvmOptions() {
        String options = properties.getOrDefault("jvm-options", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    String readyPath() {
        return required("ready-path");
    }

    Duration readyBound() {
        return Duration.ofSeconds(number("ready-seconds"));
    }

    String pagesPath() {
        return required("pages-path");
    }

    /** The names that {@code start} uses: those of the file. */
    Naming naming() {
        return new Naming("", properties.getOrDefault("topic-prefix", ""), properties.getOrDefault("redis-prefix", ""));
    }

    StackPorts stackPorts() {
        return new StackPorts(
                number("mariadb.port"),
                number("redis.port"),
                number("kafka.port"),
                number("kafka.controller-port"),
                number("issuer.port"));
    }

    /** Tokens are for the services by their names, and the services' pages may ask for them. */
    Issuer.Clients issuerClients() {
        return new Issuer.Clients(
                services().stream().map(Service::name).toList(),
                services().stream()
                        .map(service -> "http://localhost:" + service.port())
                        .toList());
    }

    private int number(String key) {
        String text = required(key);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new StackException("suite.properties: " + key + " is '" + text + "', not a whole number", e);
        }
    }

    private String required(String key) {
        String value = properties.getOrDefault(key, "").strip();
        if (value.isEmpty()) {
            throw new StackException("suite.properties: " + key + " is missing");
        }
        return value;
    }
}
