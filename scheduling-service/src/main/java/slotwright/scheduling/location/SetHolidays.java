package slotwright.scheduling.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.scheduling.location.HolidayChange.Change;
import slotwright.scheduling.location.store.LocationRow;

/** Replaces all holidays of a location. */
@ApplicationScoped
public class SetHolidays {

    private final HolidayChange change;

    public SetHolidays(HolidayChange change) {
        this.change = change;
    }

    public Uni<LocationRow> of(Caller who, UUID id, long version, List<Holiday> holidays) {
        return change.of(who, id, version, before -> new Change<>(holidays, Function.identity()));
    }
}
