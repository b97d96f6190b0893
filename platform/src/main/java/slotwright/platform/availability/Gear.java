package slotwright.platform.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import slotwright.platform.contract.EquipmentKind;

/**
 * Equipment of one kind that a visit takes for its whole time, buffers included. Services that follow each other hand
 * it on: the one that needs most of a kind decides.
 */
record Gear(EquipmentKind kind, int quantity) {

    /** What of the need the location has, in order of the kinds. */
    static List<Gear> of(Asked asked) {
        Map<String, Integer> needed = needed(asked.need());
        if (needed.isEmpty()) {
            return List.of();
        }
        List<Gear> there = new ArrayList<>(needed.size());
        for (EquipmentKind kind : asked.world().location().equipment()) {
            Integer quantity = needed.get(kind.kind());
            if (quantity != null && quantity <= kind.count()) {
                there.add(new Gear(kind, quantity));
            }
        }
        return there;
    }

    /** The kinds of which the location never has enough. */
    static List<String> missing(Asked asked) {
        Map<String, Integer> needed = needed(asked.need());
        of(asked).forEach(gear -> needed.remove(gear.kind().kind()));
        return List.copyOf(needed.keySet());
    }

    private static Map<String, Integer> needed(VisitNeed need) {
        Map<String, Integer> most = new TreeMap<>();
        for (Offer offer : need.offers()) {
            offer.equipment().forEach((kind, quantity) -> most.merge(kind, quantity, Math::max));
        }
        return most;
    }
}
