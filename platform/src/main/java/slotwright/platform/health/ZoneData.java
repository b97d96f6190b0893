package slotwright.platform.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The edition of the world's time zones that this JVM brings along.
 *
 * @param version such as {@code 2026a}
 */
record ZoneData(String version) {

    private static final Pattern EDITION = Pattern.compile("(\\d{4})([a-z])?.*");

    /** Editions of a year, at most, that a letter is counted among. */
    private static final int LAST = 6;

    static ZoneData ofThisJvm() {
        return new ZoneData(ZoneRulesProvider.getVersions("UTC").lastEntry().getKey());
    }

    /**
     * About when it came out: the version says the year and which edition of that year it is, and governments make one
     * necessary every two months or so. Empty for a version that is no edition.
     */
    Optional<LocalDate> released() {
        Matcher edition = EDITION.matcher(version);
        return edition.matches()
                ? Optional.of(YearMonth.of(Integer.parseInt(edition.group(1)), month(edition.group(2)))
                        .atEndOfMonth())
                : Optional.empty();
    }

    /** Also where nobody knows how old it is. */
    boolean isOlderThanAYear(LocalDate today) {
        return released().map(date -> date.isBefore(today.minusYears(1))).orElse(true);
    }

    private static int month(String letter) {
        int edition = letter == null ? LAST : letter.charAt(0) - 'a' + 1;
        return 2 * Math.min(LAST, edition);
    }
}
