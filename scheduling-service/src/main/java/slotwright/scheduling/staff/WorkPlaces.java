package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.model.WorkingTimes;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;
import slotwright.scheduling.staff.store.WorkingTimesReader;

/** Where a person may be met follows from the home location, the schedules and the overrides. */
@ApplicationScoped
public class WorkPlaces {

    private final StaffRepository staff;
    private final WorkingTimesReader times;

    public WorkPlaces(StaffRepository staff, WorkingTimesReader times) {
        this.staff = staff;
        this.times = times;
    }

    /** @return all locations where the person could be met before, or can now */
    public Uni<Set<UUID>> update(Tx tx, StaffRow row) {
        return staff.locations(tx, row.id()).chain(before -> times.of(tx, row.id())
                .map(worked -> places(row, worked))
                .call(now -> now.equals(before) ? Uni.createFrom().voidItem() : staff.worksAt(tx, row.id(), now))
                .invoke(now -> now.addAll(before)));
    }

    private static Set<UUID> places(StaffRow row, WorkingTimes worked) {
        Set<UUID> places = new HashSet<>(worked.locations());
        places.add(row.homeLocationId());
        return places;
    }
}
