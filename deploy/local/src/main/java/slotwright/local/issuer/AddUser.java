package slotwright.local.issuer;

import java.util.List;
import java.util.UUID;

/** Lets an administrator make users: name, password, role, and for those who work somewhere where and as whom. */
final class AddUser {

    private final Users users;
    private final Tokens tokens;

    AddUser(Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    /**
     * @param authorization the header as it came, or null
     * @param form {@code name}, {@code password}, {@code role}, {@code location} any number of times, {@code staff_id},
     *     and {@code must_change} as {@code true} where the password is only for the first login
     * @return the new user's subject
     */
    String add(String authorization, Form form) {
        if (authorization == null
                || !authorization.startsWith("Bearer ")
                || !tokens.isAdministrators(authorization.substring("Bearer ".length()))) {
            throw Refusal.of(401, "invalid_token", "send the token of an administrator");
        }
        String name = form.required("name");
        String password = form.required("password");
        String role = form.required("role");
        if (!User.isName(name)) {
            throw Refusal.invalidRequest("name may have 1 to 64 lower case letters, digits, dots, dashes, underscores");
        }
        if (!Users.isPassword(password)) {
            throw Refusal.invalidRequest("password must have " + Users.SHORTEST_PASSWORD + " characters or more");
        }
        if (!User.ROLES.contains(role)) {
            throw Refusal.invalidRequest("role may be customer, staff, manager, admin or auditor");
        }
        List<UUID> locations =
                form.all("location").stream().map(text -> id("location", text)).toList();
        User user = new User(
                name,
                UUID.randomUUID(),
                role,
                locations,
                form.optional("staff_id").map(text -> id("staff_id", text)),
                Users.hash(password),
                form.optional("must_change").map(Boolean::parseBoolean).orElse(false));
        if (!users.add(user)) {
            throw Refusal.of(409, "duplicate", "there is a user of this name");
        }
        return user.subject().toString();
    }

    private static UUID id(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidRequest(name + " must be an id");
        }
    }
}
