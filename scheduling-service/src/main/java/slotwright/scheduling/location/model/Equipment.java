package slotwright.scheduling.location.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.platform.contract.EquipmentKind;

/**
 * What a location has that visits take for their time.
 *
 * @param kinds in their order, each once; those that were there once have a count of zero, so that what bookings took
 *     of them counts when they come back
 */
public record Equipment(List<EquipmentKind> kinds) {

    public static final Equipment NONE = new Equipment(List.of());

    public Equipment {
        kinds = List.copyOf(kinds);
    }

    /** @param counts by kind, all that are there from now on */
    public Equipment changed(Map<String, Integer> counts) {
        Map<String, UUID> ids = new TreeMap<>();
        kinds.forEach(known -> ids.put(known.kind(), known.resourceId()));
        counts.keySet().forEach(kind -> ids.computeIfAbsent(kind, added -> UUID.randomUUID()));
        List<EquipmentKind> all = new ArrayList<>();
        ids.forEach((kind, id) -> all.add(new EquipmentKind(id, kind, counts.getOrDefault(kind, 0))));
        return new Equipment(all);
    }

    /** Without those of which there is none. */
    public List<EquipmentKind> there() {
        return kinds.stream().filter(kind -> kind.count() > 0).toList();
    }
}
