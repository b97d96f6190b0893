package slotwright.platform.caller;

import java.util.Set;

/**
 * Who is calling.
 *
 * @param id opaque and stable; scopes idempotency keys and stands in audit entries
 * @param role {@code administrator} until there are others
 */
public record Caller(String id, String role) {

    private static final Set<String> PERSONNEL = Set.of("staff", "manager", "administrator");

    /** Whether the caller works for the business, and may decide against its rules. */
    public boolean isPersonnel() {
        return PERSONNEL.contains(role);
    }
}
