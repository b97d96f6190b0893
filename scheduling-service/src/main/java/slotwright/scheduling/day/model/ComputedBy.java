package slotwright.scheduling.day.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * By which rules the days of a resource were computed.
 *
 * @param until the last date whose day is computed
 * @param rules of every zone that decides about the days, as {@link ZoneOffsets} says them
 */
public record ComputedBy(UUID resourceId, Kind kind, LocalDate until, SortedMap<String, String> rules) {

    public enum Kind {
        LOCATION,
        STAFF
    }

    /** By the rules of this JVM. */
    public static ComputedBy now(UUID resourceId, Kind kind, LocalDate until, Collection<ZoneId> zones) {
        SortedMap<String, String> rules = new TreeMap<>();
        zones.forEach(
                zone -> rules.put(zone.getId(), ZoneOffsets.of(zone, until).toString()));
        return new ComputedBy(resourceId, kind, until, rules);
    }

    /** The zones in which this JVM knows other rules, each with the old ones. */
    public SortedMap<String, ZoneOffsets> changedZones() {
        SortedMap<String, ZoneOffsets> changed = new TreeMap<>();
        for (Map.Entry<String, String> zone : rules.entrySet()) {
            String now = ZoneOffsets.of(ZoneId.of(zone.getKey()), until).toString();
            if (!now.equals(zone.getValue())) {
                changed.put(zone.getKey(), ZoneOffsets.parse(zone.getValue()));
            }
        }
        return changed;
    }
}
