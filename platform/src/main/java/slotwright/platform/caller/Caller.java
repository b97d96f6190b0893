package slotwright.platform.caller;

/**
 * Who is calling.
 *
 * @param id opaque and stable; scopes idempotency keys and stands in audit entries
 * @param role {@code administrator} until there are others
 */
public record Caller(String id, String role) {}
