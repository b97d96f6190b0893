package slotwright.local.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the issuer is told by its environment, so that no secret stands in the list of processes.
 *
 * @param url under which everybody reaches it: the tokens' {@code iss}
 * @param folder keys and users
 * @param audiences whom a token is for unless its caller asks for less; nobody else can be asked for
 * @param origins of pages that may ask for tokens, such as {@code http://localhost:8081}
 * @param operatorSecret with which the launcher gets a token of its own, to make the first users
 * @param lifetime of a token
 */
record IssuerSettings(
        URI url, Path folder, List<String> audiences, List<String> origins, String operatorSecret, Duration lifetime) {

    private static final String PREFIX = "SLOTWRIGHT_ISSUER_";

    static IssuerSettings of(Map<String, String> environment) {
        return new IssuerSettings(
                URI.create(required(environment, "URL")),
                Path.of(required(environment, "FOLDER")),
                list(required(environment, "AUDIENCES")),
                list(environment.getOrDefault(PREFIX + "ORIGINS", "")),
                required(environment, "OPERATOR_SECRET"),
                Duration.parse(environment.getOrDefault(PREFIX + "LIFETIME", "PT10M")));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(PREFIX + name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(PREFIX + name + " is missing");
        }
        return value;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "IssuerSettings[" + url + "]";
    }
}
