package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import slotwright.booking.reference.model.LockedDay;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** A mutant: reads the location-days and locks nothing. */
public class UnlockedDays extends DayRepository {

    @Override
    public Uni<List<LockedDay>> lockLocationDays(Tx tx, Collection<String> dayKeys) {
        return tx.run(
                        "SELECT day_key, resource_id, local_date, load_version FROM resource_day WHERE day_key IN ("
                                + Tx.marks(dayKeys) + ")",
                        dayKeys.toArray())
                .map(rows -> Rows.list(
                        rows,
                        row -> new LockedDay(
                                row.getString("day_key"),
                                UUID.fromString(row.getString("resource_id")),
                                row.getLocalDate("local_date"),
                                row.getLong("load_version"))));
    }

    @Override
    public Uni<List<LockedDay>> lockPeoplesDays(Tx tx, Collection<String> dayKeys) {
        return Uni.createFrom().item(List.of());
    }
}
