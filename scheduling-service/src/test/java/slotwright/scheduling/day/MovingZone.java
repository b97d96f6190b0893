package slotwright.scheduling.day;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** A zone whose rules a test changes, as a JVM with newer data would. */
public final class MovingZone extends ZoneRulesProvider {

    public static final String ID = "Test/Moving";

    private static final MovingZone ONLY = new MovingZone();

    private volatile String edition = "2001a";
    private volatile ZoneRules rules = ZoneOffset.ofHours(1).getRules();

    private MovingZone() {}

    /** So long as it lasts: in this JVM the zone cannot be taken away again. */
    public static void register() {
        if (!ZoneId.getAvailableZoneIds().contains(ID)) {
            ZoneRulesProvider.registerProvider(ONLY);
        }
    }

    public static void set(String edition, ZoneOffset offset) {
        ONLY.edition = edition;
        ONLY.rules = offset.getRules();
    }

    @Override
    protected Set<String> provideZoneIds() {
        return Set.of(ID);
    }

    @Override
    protected ZoneRules provideRules(String zoneId, boolean forCaching) {
        return rules;
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
        return new TreeMap<>(Map.of(edition, rules));
    }
}
