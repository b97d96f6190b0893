package slotwright.platform.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import slotwright.platform.time.TimeRange;

/** The location's bays over the time of one visit, in pieces in which nothing changes. */
record Bays(List<Piece> pieces) {

    /** @param free how many are left; negative where more is taken than there is */
    record Piece(TimeRange range, int capacity, int free) {}

    static Bays of(Asked asked) {
        TreeMap<Instant, Integer> takenChanges = new TreeMap<>();
        TreeMap<Instant, Integer> capacityChanges = new TreeMap<>();
        TimeRange whole = asked.whole();
        add(takenChanges, whole, 0);
        asked.colliding(asked.world().takenOf(asked.world().location().resourceId()))
                .forEach(entry -> add(
                        takenChanges,
                        entry.range().intersection(whole).orElseThrow(),
                        entry.item().allocation().quantity()));
        asked.world()
                .opening()
                .within(whole)
                .forEach(entry -> add(
                        capacityChanges,
                        entry.range().intersection(whole).orElseThrow(),
                        entry.item().capacity()));
        return new Bays(swept(takenChanges, capacityChanges));
    }

    int free() {
        return pieces.stream().mapToInt(Piece::free).min().orElse(0);
    }

    int capacity() {
        return pieces.stream().mapToInt(Piece::capacity).min().orElse(0);
    }

    /** The parts in which no bay is left, those that abut joined. */
    List<TimeRange> full() {
        return TimeRange.joined(pieces.stream()
                .filter(piece -> piece.free() < 1)
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
