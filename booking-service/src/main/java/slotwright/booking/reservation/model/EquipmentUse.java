package slotwright.booking.reservation.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.time.TimeRange;

/**
 * That a booking takes some of a kind of equipment.
 *
 * @param isToCome whether it may still be moved: it is confirmed and has not begun
 */
public record EquipmentUse(UUID bookingId, boolean isToCome, TimeRange range, int quantity) {

    /**
     * The bookings to come for which there is not enough, where those that stand first give way first until there is
     * enough for the others.
     *
     * @param all that take of the kind, in the order in which they give way
     * @param count how many there are
     */
    public static Set<UUID> tooMuch(List<EquipmentUse> all, int count) {
        List<EquipmentUse> left = new ArrayList<>(all);
        Set<UUID> tooMuch = new LinkedHashSet<>();
        for (EquipmentUse use : all) {
            if (use.isToCome() && left.contains(use) && mostIn(use.range(), left) > count) {
                tooMuch.add(use.bookingId());
                left.removeIf(other -> other.bookingId().equals(use.bookingId()));
            }
        }
        return tooMuch;
    }

    /** What is taken only rises where a use begins. */
    private static int mostIn(TimeRange range, List<EquipmentUse> uses) {
        return Stream.concat(
                        Stream.of(range.from()),
                        uses.stream().map(use -> use.range().from()).filter(range::contains))
                .mapToInt(instant -> uses.stream()
                        .filter(use -> use.range().contains(instant))
                        .mapToInt(EquipmentUse::quantity)
                        .sum())
                .max()
                .orElse(0);
    }
}
