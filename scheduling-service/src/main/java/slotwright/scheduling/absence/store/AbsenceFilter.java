package slotwright.scheduling.absence.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Which absences a list shows; null means any.
 *
 * @param from first local date
 * @param to last local date, inclusive
 * @param after the last one of the page before
 */
public record AbsenceFilter(UUID locationId, UUID staffId, LocalDate from, LocalDate to, Position after) {

    public record Position(LocalDateTime from, UUID id) {}

    String where(List<Object> args) {
        StringBuilder where = new StringBuilder();
        if (locationId != null) {
            where.append(" AND a.location_id = ?");
            args.add(locationId);
        }
        if (staffId != null) {
            where.append(" AND a.id IN (SELECT absence_id FROM absence_staff WHERE staff_id = ?)");
            args.add(staffId);
        }
        if (from != null) {
            where.append(" AND a.local_to > ?");
            args.add(from.atStartOfDay());
        }
        if (to != null) {
            where.append(" AND a.local_from < ?");
            args.add(to.plusDays(1).atStartOfDay());
        }
        if (after != null) {
            // Not a comparison of two pairs, which no index serves.
            where.append(" AND a.local_from >= ? AND (a.local_from > ? OR a.id > ?)");
            args.add(after.from());
            args.add(after.from());
            args.add(after.id());
        }
        return where.toString();
    }
}
