package slotwright.scheduling.availability.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version with its producer's epoch in front, which is compared first. As text {@code 1.17}. */
public record Version(long epoch, long number) implements Comparable<Version> {

    public static final Version NONE = new Version(0, 0);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,15})");
    private static final Comparator<Version> ORDER =
            Comparator.comparingLong(Version::epoch).thenComparingLong(Version::number);

    /** Empty for anything that is no version. */
    public static Optional<Version> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Version(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    public boolean isBefore(Version other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return epoch + "." + number;
    }
}
