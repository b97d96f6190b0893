package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.model.WorkSpan;
import slotwright.scheduling.staff.store.ScheduleRepository;
import slotwright.scheduling.staff.store.ScheduleRow;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

/** Where a person may be met follows from the home location and the schedules. */
@ApplicationScoped
public class WorkPlaces {

    private final StaffRepository staff;
    private final ScheduleRepository schedules;

    public WorkPlaces(StaffRepository staff, ScheduleRepository schedules) {
        this.staff = staff;
        this.schedules = schedules;
    }

    /** @return all locations where the person could be met before, or can now */
    public Uni<Set<UUID>> update(Tx tx, StaffRow row) {
        return staff.locations(tx, row.id()).chain(before -> schedules
                .of(tx, Scope.ALL, row.id())
                .map(periods -> places(row, periods))
                .call(now -> now.equals(before) ? Uni.createFrom().voidItem() : staff.worksAt(tx, row.id(), now))
                .invoke(now -> now.addAll(before)));
    }

    private static Set<UUID> places(StaffRow row, List<ScheduleRow> periods) {
        Set<UUID> places = new HashSet<>();
        places.add(row.homeLocationId());
        periods.stream()
                .flatMap(period -> period.schedule().spans().stream())
                .map(WorkSpan::locationId)
                .forEach(places::add);
        return places;
    }
}
