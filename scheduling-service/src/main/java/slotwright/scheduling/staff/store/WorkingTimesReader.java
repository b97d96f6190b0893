package slotwright.scheduling.staff.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.day.HorizonDates;
import slotwright.scheduling.staff.model.WorkingTimes;

/** All that decides when somebody works on the dates for which days are kept, and later. */
@ApplicationScoped
public class WorkingTimesReader {

    /** More dates than clocks and night shifts are apart. */
    private static final int MARGIN_DAYS = 7;

    private final ScheduleRepository schedules;
    private final OverrideRepository overrides;
    private final HorizonDates horizon;

    public WorkingTimesReader(ScheduleRepository schedules, OverrideRepository overrides, HorizonDates horizon) {
        this.schedules = schedules;
        this.overrides = overrides;
        this.horizon = horizon;
    }

    public Uni<WorkingTimes> of(Tx tx, UUID staffId) {
        LocalDate first = horizon.at(ZoneOffset.UTC).first().minusDays(MARGIN_DAYS);
        return schedules.of(tx, Scope.ALL, staffId).chain(periods -> overrides
                .from(tx, Scope.ALL, staffId, first, Integer.MAX_VALUE)
                .map(dated -> new WorkingTimes(
                        periods.stream().map(ScheduleRow::schedule).toList(),
                        dated.stream().map(OverrideRow::override).toList())));
    }
}
