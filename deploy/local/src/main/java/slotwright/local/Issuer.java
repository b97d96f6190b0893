package slotwright.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The suite's own issuer of tokens, in a JVM of its own. */
final class Issuer extends OwnServer {

    /**
     * Who deals with it.
     *
     * @param audiences whom tokens are for
     * @param origins of pages that may ask for tokens
     */
    record Clients(List<String> audiences, List<String> origins) {}

    private static final String PREFIX = "SLOTWRIGHT_ISSUER_";

    private final Path classes;
    private final Path jars;
    private final Clients clients;
    private final Secrets secrets;

    /** @param jars the folder of the libraries that it needs besides this module's classes */
    Issuer(Path classes, Path jars, int port, StackFolder kept, Clients clients) {
        super("Issuer", port, kept);
        this.classes = classes;
        this.jars = jars;
        this.clients = clients;
        this.secrets = kept.secrets();
    }

    /** Named as browsers and services name it: tokens carry this text. */
    static URI urlAt(Address address) {
        return URI.create("http://localhost:" + address.port());
    }

    @Override
    void prepare() {
        PrivateFiles.folder(folder());
    }

    @Override
    List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classes + ":" + jars.resolve("*"),
                "slotwright.local.issuer.IssuerProgram");
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put(PREFIX + "URL", urlAt(address()).toString());
        environment.put(PREFIX + "FOLDER", ".");
        environment.put(PREFIX + "AUDIENCES", String.join(",", clients.audiences()));
        environment.put(PREFIX + "ORIGINS", String.join(",", clients.origins()));
        environment.put(PREFIX + "OPERATOR_SECRET", TokenClient.operatorSecret(secrets));
        return environment;
    }

    @Override
    boolean answers() {
        return TokenClient.answers(urlAt(address()));
    }
}
