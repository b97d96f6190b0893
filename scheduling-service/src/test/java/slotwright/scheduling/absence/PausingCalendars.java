package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.day.model.LocationCalendar;
import slotwright.scheduling.day.model.StaffCalendar;
import slotwright.scheduling.day.store.CalendarReader;

/** Waits after it has read what decides about days until the test lets it go on, and the test can wait for it. */
@Vetoed
class PausingCalendars extends CalendarReader {

    private final CalendarReader calendars;
    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    PausingCalendars(CalendarReader calendars) {
        super(null, null, null, null, null, null);
        this.calendars = calendars;
    }

    @Override
    public Uni<LocationCalendar> location(Tx tx, UUID id) {
        return calendars.location(tx, id).call(this::pass);
    }

    @Override
    public Uni<StaffCalendar> staff(Tx tx, UUID id) {
        return calendars.staff(tx, id).call(this::pass);
    }

    void awaitReached() {
        reached.orTimeout(60, TimeUnit.SECONDS).join();
    }

    void open() {
        opened.complete(null);
    }

    private Uni<Void> pass() {
        reached.complete(null);
        return Uni.createFrom().completionStage(opened);
    }
}
