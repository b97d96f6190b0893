package slotwright.platform.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.time.TimeRange;

/**
 * What there is of something that several visits share, bays or a kind of equipment, over the time of one visit, in
 * pieces in which nothing changes.
 */
record Stock(List<Piece> pieces) {

    /** @param free how many are left; negative where more is taken than there is */
    record Piece(TimeRange range, int capacity, int free) {}

    static Stock ofBays(Asked asked) {
        TreeMap<Instant, Integer> capacityChanges = new TreeMap<>();
        asked.world()
                .opening()
                .within(asked.whole())
                .forEach(entry -> add(
                        capacityChanges,
                        entry.range().intersection(asked.whole()).orElseThrow(),
                        entry.item().capacity()));
        return of(asked, asked.world().location().resourceId(), capacityChanges);
    }

    static Stock of(Asked asked, EquipmentKind kind) {
        TreeMap<Instant, Integer> capacityChanges = new TreeMap<>();
        add(capacityChanges, asked.whole(), kind.count());
        return of(asked, kind.resourceId(), capacityChanges);
    }

    private static Stock of(Asked asked, UUID resource, TreeMap<Instant, Integer> capacityChanges) {
        TreeMap<Instant, Integer> takenChanges = new TreeMap<>();
        add(takenChanges, asked.whole(), 0);
        asked.colliding(asked.world().takenOf(resource))
                .forEach(entry -> add(
                        takenChanges,
                        entry.range().intersection(asked.whole()).orElseThrow(),
                        entry.item().allocation().quantity()));
        return new Stock(swept(takenChanges, capacityChanges));
    }

    int free() {
        return pieces.stream().mapToInt(Piece::free).min().orElse(0);
    }

    int capacity() {
        return pieces.stream().mapToInt(Piece::capacity).min().orElse(0);
    }

    /** The parts in which fewer than so many are left, those that abut joined. */
    List<TimeRange> tooLittleFor(int quantity) {
        return TimeRange.joined(pieces.stream()
                .filter(piece -> piece.free() < quantity)
                .map(Piece::range)
                .toList());
    }

    private static void add(TreeMap<Instant, Integer> changes, TimeRange range, int quantity) {
        changes.merge(range.from(), quantity, Integer::sum);
        changes.merge(range.to(), -quantity, Integer::sum);
    }

    private static List<Piece> swept(
            TreeMap<Instant, Integer> takenChanges, TreeMap<Instant, Integer> capacityChanges) {
        TreeMap<Instant, Integer> cuts = new TreeMap<>(takenChanges);
        capacityChanges.keySet().forEach(cut -> cuts.putIfAbsent(cut, 0));
        List<Piece> pieces = new ArrayList<>(cuts.size());
        int taken = 0;
        int capacity = 0;
        Instant from = null;
        for (Instant to : cuts.keySet()) {
            if (from != null) {
                pieces.add(new Piece(new TimeRange(from, to), capacity, capacity - taken));
            }
            taken += takenChanges.getOrDefault(to, 0);
            capacity += capacityChanges.getOrDefault(to, 0);
            from = to;
        }
        return pieces;
    }
}
