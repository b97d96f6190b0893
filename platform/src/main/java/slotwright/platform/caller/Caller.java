package slotwright.platform.caller;

import java.util.Set;
import java.util.UUID;

/**
 * Who is calling. Read once, where the request comes in, and handed on from there: what runs later may run in the
 * context of somebody else's request.
 *
 * @param id opaque and stable, at most 64 characters; scopes idempotency keys and stands in audit entries
 * @param roles those of {@link Role} that the token gives; none for guests
 * @param locations where staff and managers work
 * @param staffId which staff member this is, or null
 */
public record Caller(String id, Set<String> roles, Set<UUID> locations, UUID staffId) {

    /** No subject of a token begins like this. */
    static final String RESERVED = "~";

    /** The suite itself: what no request asks for. It has no rights, since it asks nobody for permission. */
    public static final Caller SYSTEM = new Caller(RESERVED + "system", Set.of(), Set.of(), null);

    /** Somebody without a token. */
    public static final Caller GUEST = new Caller(RESERVED + "guest", Set.of(), Set.of(), null);

    public Caller {
        roles = Set.copyOf(roles);
        locations = Set.copyOf(locations);
    }

    public boolean isGuest() {
        return equals(GUEST);
    }

    /** Whether the caller works for the business, and may decide against its rules. */
    public boolean isPersonnel() {
        return Role.PERSONNEL.stream().anyMatch(roles::contains);
    }

    /** Whose own it is what the caller makes: his, if he is a customer, else nobody's and null. */
    public String owner() {
        return acts().owner();
    }

    /** The one role that says most about him, for the records; else {@code guest}, {@code system} or {@code none}. */
    public String role() {
        String unnamed = id.startsWith(RESERVED) ? id.substring(RESERVED.length()) : "none";
        return Role.ALL.stream().filter(roles::contains).findFirst().orElse(unnamed);
    }

    /** What the caller may change: all, what happens at some locations, what is his own. */
    public Scope acts() {
        if (roles.contains(Role.ADMIN)) {
            return Scope.ALL;
        }
        boolean there = roles.contains(Role.MANAGER) || roles.contains(Role.STAFF);
        return new Scope(false, there ? locations : Set.of(), roles.contains(Role.CUSTOMER) ? id : null, null);
    }

    /** What the caller may see: what he may change, and an auditor everything. */
    public Scope reads() {
        return roles.contains(Role.AUDITOR) ? Scope.ALL : acts();
    }
}
