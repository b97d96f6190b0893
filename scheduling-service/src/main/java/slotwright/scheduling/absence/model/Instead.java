package slotwright.scheduling.absence.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Which occurrence of a recurring absence another one stands instead of.
 *
 * @param date local, on which that occurrence begins
 * @param time local, when it begins, where somebody has said it; not kept, since the date names it
 */
public record Instead(UUID parentId, LocalDate date, LocalTime time) {

    /** Whether both are the same occurrence; null is none. */
    static boolean isSame(Instead one, Instead other) {
        return one == null || other == null
                ? one == other
                : one.parentId.equals(other.parentId) && one.date.equals(other.date);
    }
}
