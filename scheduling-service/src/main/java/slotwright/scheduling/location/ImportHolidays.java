package slotwright.scheduling.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.problem.Problem;
import slotwright.scheduling.day.HorizonDates;
import slotwright.scheduling.day.HorizonDates.Dates;
import slotwright.scheduling.icalendar.IcsEvent;
import slotwright.scheduling.icalendar.IcsReader;
import slotwright.scheduling.location.HolidayChange.Change;
import slotwright.scheduling.location.model.HolidayFile;
import slotwright.scheduling.location.model.HolidayFile.Reach;
import slotwright.scheduling.location.model.HolidayFile.Result;
import slotwright.scheduling.location.store.LocationRow;

/** Adds what a calendar file calls holidays to those that a location has. */
@ApplicationScoped
public class ImportHolidays {

    /** Of one location; as many as may be set by hand. */
    public static final int MOST_HOLIDAYS = 100;

    /** @param version of the location, which is the same as before where nothing was added */
    public record Imported(long version, Result result) {}

    private final HolidayChange change;
    private final HorizonDates horizon;

    public ImportHolidays(HolidayChange change, HorizonDates horizon) {
        this.change = change;
        this.horizon = horizon;
    }

    /**
     * @param file iCalendar in UTF-8
     * @param closed of all that are added
     * @throws Problem 400 where the file is none, or the location would have too many holidays
     */
    public Uni<Imported> of(Caller who, UUID id, long version, byte[] file, boolean closed) {
        List<IcsEvent> events = IcsReader.read(file);
        return change.of(who, id, version, before -> {
            Result result = result(before, events, closed);
            return new Change<>(result.holidays(), after -> new Imported(after.version(), result));
        });
    }

    private Result result(LocationRow before, List<IcsEvent> events, boolean closed) {
        Dates kept = horizon.at(before.zone());
        Result result = HolidayFile.read(events, new Reach(kept.first(), kept.last()), before.holidays(), closed);
        if (result.holidays().size() > MOST_HOLIDAYS) {
            throw Problem.invalid(
                    "",
                    "too-many-holidays",
                    "with these the location would have " + result.holidays().size() + " holidays; it can have "
                            + MOST_HOLIDAYS);
        }
        return result;
    }
}
