package slotwright.scheduling.location.rest;

import java.util.List;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.scheduling.location.model.HolidayFile.LeftOut;
import slotwright.scheduling.location.model.HolidayFile.Result;

/** What became of a calendar file, and all holidays that the location has now. */
public record HolidayImportView(List<Holiday> added, List<LeftOut> leftOut, List<Holiday> holidays) {

    static HolidayImportView of(Result result) {
        return new HolidayImportView(result.added(), result.leftOut(), result.holidays());
    }
}
