package slotwright.scheduling.day.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.TreeMap;

/**
 * What the clocks of a zone do in the time that computed days may lie in: as text that is equal if and only if they do
 * the same, whatever edition of the zones says so, and that can be read again once the rules are others. Such as
 * {@code +01:00 2027-03-28T01:00:00Z +02:00}: the first offset, then instants with the offset from there on.
 */
public final class ZoneOffsets {

    private static final int BACK = 500;
    private static final int AHEAD = 3;

    private final TreeMap<Instant, ZoneOffset> from;
    private final String text;

    private ZoneOffsets(TreeMap<Instant, ZoneOffset> from, String text) {
        this.from = from;
        this.text = text;
    }

    /**
     * By the rules of this JVM.
     *
     * @param until the last date whose day is computed
     */
    public static ZoneOffsets of(ZoneId zone, LocalDate until) {
        ZoneRules rules = zone.getRules();
        Instant begin = until.minusDays(BACK).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = until.plusDays(AHEAD).atStartOfDay(ZoneOffset.UTC).toInstant();
        StringBuilder text = new StringBuilder(rules.getOffset(begin).getId());
        ZoneOffsetTransition next = rules.nextTransition(begin);
        while (next != null && next.getInstant().isBefore(end)) {
            text.append(' ').append(next.getInstant()).append(' ').append(next.getOffsetAfter());
            next = rules.nextTransition(next.getInstant());
        }
        return parse(text.toString());
    }

    public static ZoneOffsets parse(String text) {
        String[] words = text.split(" ");
        TreeMap<Instant, ZoneOffset> from = new TreeMap<>();
        from.put(Instant.MIN, ZoneOffset.of(words[0]));
        for (int i = 1; i < words.length; i += 2) {
            from.put(Instant.parse(words[i]), ZoneOffset.of(words[i + 1]));
        }
        return new ZoneOffsets(from, text);
    }

    public LocalDateTime localAt(Instant instant) {
        return LocalDateTime.ofInstant(instant, from.floorEntry(instant).getValue());
    }

    @Override
    public String toString() {
        return text;
    }
}
