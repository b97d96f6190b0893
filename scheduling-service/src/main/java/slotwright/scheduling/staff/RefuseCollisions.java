package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.day.HorizonDates;
import slotwright.scheduling.day.HorizonDates.Dates;
import slotwright.scheduling.day.model.Collision;
import slotwright.scheduling.day.model.StaffCalendar;
import slotwright.scheduling.day.store.CalendarReader;

/**
 * Nobody is at two places at once, nor at the second without the time to get there. What one clock's face cannot tell
 * is looked at on every date for which days are kept: shifts in several zones, and an override or a period beside
 * another.
 */
@ApplicationScoped
public class RefuseCollisions {

    private final CalendarReader calendars;
    private final HorizonDates horizon;

    public RefuseCollisions(CalendarReader calendars, HorizonDates horizon) {
        this.calendars = calendars;
        this.horizon = horizon;
    }

    /** @param written whether what begins on that date, by the clocks of its place, was written just now */
    public Uni<Void> of(Tx tx, UUID staffId, BiPredicate<StaffCalendar, LocalDate> written) {
        return calendars
                .staff(tx, staffId)
                .invoke(calendar -> refuse(calendar, date -> written.test(calendar, date)))
                .replaceWithVoid();
    }

    private void refuse(StaffCalendar calendar, Predicate<LocalDate> changed) {
        Dates dates = horizon.at(calendar.zones().get(calendar.homeLocationId()));
        Collision.first(calendar, dates.first(), dates.last(), changed).ifPresent(found -> {
            throw problem(found);
        });
    }

    private static Problem problem(Collision found) {
        LocalDate date = found.other().date();
        String what = found.travelMinutes() > 0 ? "is too near to another shift on " + date : "overlaps one on " + date;
        return found.ofItself()
                ? Problem.invalid("/spans", found.travelMinutes() > 0 ? "travel" : "overlap", "one of them " + what)
                : Problem.of(ProblemType.CONFLICT, "A shift of the person " + what + ".")
                        .with("dates", List.of(found.one().date(), date));
    }
}
