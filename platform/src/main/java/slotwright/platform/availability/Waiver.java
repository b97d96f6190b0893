package slotwright.platform.availability;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups of rules that staff may book against, each named with a reason. Nothing waives a capacity. */
public enum Waiver {
    NOTICE,
    HORIZON,
    GRID,
    CLOSED,
    LIMIT,
    BREAK,
    SEASON,
    /** Named by nobody: comes with notice where a visit is entered afterwards, by the back office. */
    PAST;

    /** As in {@code overrides[].rule} of a request. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that lift a rule there is: what a request may name. */
    public static Set<Waiver> offered() {
        return Collections.unmodifiableSet(Arrays.stream(Rule.values())
                .map(Rule::waiver)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Waiver.class))));
    }
}
