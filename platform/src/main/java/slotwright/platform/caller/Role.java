package slotwright.platform.caller;

import java.util.List;

/** The roles that a token may give, as they are spelled in it and in the rules at the endpoints. */
public final class Role {

    /** Books for himself, and sees what is his. */
    public static final String CUSTOMER = "customer";

    /** Works at the locations that the token names. */
    public static final String STAFF = "staff";

    /** Runs the locations that the token names. */
    public static final String MANAGER = "manager";

    /** Runs the business. */
    public static final String ADMIN = "admin";

    /** Reads everything and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Whoever works for the business, the most powerful first. */
    static final List<String> PERSONNEL = List.of(ADMIN, MANAGER, STAFF);

    /** All roles, the one that says most about somebody first. */
    static final List<String> ALL = List.of(ADMIN, MANAGER, STAFF, AUDITOR, CUSTOMER);

    private Role() {}
}
