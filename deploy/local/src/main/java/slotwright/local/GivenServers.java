package slotwright.local;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Servers that somebody else runs, used instead of starting one:
 *
 * <ul>
 *   <li>{@code SLOTWRIGHT_MARIADB_URL}: {@code mysql://user:password@host:port}, an account that may make schemas,
 *       users and grants; special characters of the password percent-encoded
 *   <li>{@code SLOTWRIGHT_REDIS_URL}: {@code redis://host:port}
 *   <li>{@code SLOTWRIGHT_KAFKA_SERVERS}: {@code host:port}
 *   <li>{@code SLOTWRIGHT_ISSUER_URL}: an OpenID provider, whose tokens the services then take
 * </ul>
 */
record GivenServers(Optional<Account> mariaDb, Optional<Address> redis, Optional<Address> kafka, Optional<URI> issuer) {

    record Account(Address address, String user, String password) {}

    static GivenServers none() {
        return new GivenServers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static GivenServers of(Map<String, String> environment) {
        return new GivenServers(
                given(environment, "SLOTWRIGHT_MARIADB_URL").map(GivenServers::account),
                given(environment, "SLOTWRIGHT_REDIS_URL").map(text -> address("SLOTWRIGHT_REDIS_URL", text, 6379)),
                given(environment, "SLOTWRIGHT_KAFKA_SERVERS").map(Address::parse),
                given(environment, "SLOTWRIGHT_ISSUER_URL").map(URI::create));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private static Account account(String text) {
        String[] user = Optional.ofNullable(URI.create(text).getRawUserInfo())
                .orElse("")
                .split(":", 2);
        if (user.length != 2) {
            throw new StackException("SLOTWRIGHT_MARIADB_URL needs the form mysql://user:password@host:port");
        }
        return new Account(address("SLOTWRIGHT_MARIADB_URL", text, 3306), decoded(user[0]), decoded(user[1]));
    }

    private static Address address(String variable, String text, int defaultPort) {
        URI uri = URI.create(text);
        if (uri.getHost() == null) {
            throw new StackException(variable + " names no host");
        }
        return new Address(uri.getHost(), uri.getPort() < 0 ? defaultPort : uri.getPort());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
