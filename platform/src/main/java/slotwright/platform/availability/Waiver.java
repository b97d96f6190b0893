package slotwright.platform.availability;

import java.util.Locale;

/** The groups of rules that staff may book against, each named with a reason. Nothing waives a capacity. */
public enum Waiver {
    NOTICE,
    HORIZON,
    GRID,
    CLOSED,
    LIMIT,
    BREAK,
    SEASON;

    /** As in {@code overrides[].rule} of a request. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
