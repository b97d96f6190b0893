package slotwright.local.issuer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who can log in.
 *
 * @param name lower case letters, digits and {@code . _ -}
 * @param subject the tokens' {@code sub}, which says nothing about the person
 * @param role one of {@link #ROLES}
 * @param locations where staff and managers work; empty for others
 * @param staffId which staff member this is, if one
 * @param mustChange the password was made by somebody else: no token before it is changed
 */
record User(
        String name,
        UUID subject,
        String role,
        List<UUID> locations,
        Optional<UUID> staffId,
        String passwordHash,
        boolean mustChange) {

    static final Set<String> ROLES = Set.of("customer", "staff", "manager", "admin", "auditor");
    private static final String NAME = "[a-z0-9][a-z0-9._-]{0,63}";

    static boolean isName(String text) {
        return text.matches(NAME);
    }

    User with(String newHash) {
        return new User(name, subject, role, locations, staffId, newHash, false);
    }

    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("subject", subject.toString());
        properties.put("role", role);
        properties.put(
                "locations",
                String.join(",", locations.stream().map(UUID::toString).toList()));
        staffId.ifPresent(id -> properties.put("staff-id", id.toString()));
        properties.put("password-hash", passwordHash);
        properties.put("must-change", Boolean.toString(mustChange));
        return properties;
    }

    static User of(String name, Map<String, String> properties) {
        return new User(
                name,
                UUID.fromString(properties.get("subject")),
                properties.get("role"),
                Arrays.stream(properties.getOrDefault("locations", "").split(","))
                        .filter(word -> !word.isEmpty())
                        .map(UUID::fromString)
                        .toList(),
                Optional.ofNullable(properties.get("staff-id")).map(UUID::fromString),
                properties.get("password-hash"),
                Boolean.parseBoolean(properties.get("must-change")));
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "User[" + name + ", " + role + "]";
    }
}
