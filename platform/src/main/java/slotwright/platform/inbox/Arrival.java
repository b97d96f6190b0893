package slotwright.platform.inbox;

/**
 * What the inbox row said of an event.
 *
 * @param isNew it has a higher epoch, or a higher version in the same one, than any before of its subject;
 *     if not, it must change nothing
 * @param hasGap versions between the last one and this one were not seen
 */
public record Arrival(boolean isNew, boolean hasGap) {}
