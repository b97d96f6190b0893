package slotwright.scheduling.absence.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import slotwright.scheduling.absence.model.Status;

/**
 * Which absences a list shows; null means any.
 *
 * @param parentId of those that stand instead of occurrences of it
 * @param status as it is stored: being under way or over is none
 * @param from first local date
 * @param to last local date, inclusive
 * @param after the last one of the page before
 */
public record AbsenceFilter(
        UUID locationId, UUID staffId, UUID parentId, Status status, LocalDate from, LocalDate to, Position after) {

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
        if (parentId != null) {
            where.append(" AND a.parent_id = ?");
            args.add(parentId);
        }
        if (status != null) {
            where.append(" AND a.status = ?");
            args.add(status.code());
        }
        if (from != null) {
            where.append(" AND a.reaches_to > ?");
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
