package slotwright.platform.testing.access;

import java.util.Locale;

/** Who asks: the columns of a table of access. */
public enum Who {
    GUEST,
    CUSTOMER,
    STAFF,
    MANAGER,
    ADMIN,
    AUDITOR;

    /** As tokens and tables spell it; a guest has no token. */
    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether his token names the locations where he works. */
    public boolean isOfSomeLocations() {
        return this == STAFF || this == MANAGER;
    }
}
