package slotwright.booking.reservation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.booking.reservation.model.EquipmentUse;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/** Who takes how many of a kind of equipment. */
@ApplicationScoped
public class EquipmentUseRepository {

    private static final String LAST_MADE_FIRST =
            "SELECT a.booking_id, a.from_at, a.to_at, a.quantity, b.status = 'confirmed' AND b.starts_at > NOW(6) AS to_come"
                    + " FROM allocation a JOIN booking b ON b.booking_id = a.booking_id WHERE a.resource_id = ?"
                    + " AND a.from_at > ? AND a.from_at < ? AND a.to_at > ? AND a.expires_at IS NULL"
                    + " AND b.attention IS NULL ORDER BY b.created_at DESC, a.booking_id DESC, a.from_at";

    /**
     * In the time, those made last first; without holds, which pass by themselves, and without what staff has to move
     * anyway.
     */
    public Uni<List<EquipmentUse>> lastMadeFirst(Tx tx, UUID resourceId, TimeRange time) {
        return tx.run(
                        LAST_MADE_FIRST,
                        resourceId,
                        time.from().minus(AllocationRepository.LONGEST),
                        time.to(),
                        time.from())
                .map(rows -> Rows.list(
                        rows,
                        row -> new EquipmentUse(
                                Rows.uuid(row, "booking_id"),
                                Rows.isTrue(row, "to_come"),
                                new TimeRange(Rows.instant(row, "from_at"), Rows.instant(row, "to_at")),
                                row.getInteger("quantity"))));
    }
}
