package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.CreateOnce;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.staff.events.StaffEvents;
import slotwright.scheduling.staff.model.StaffDetails;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

@ApplicationScoped
public class AddStaff {

    private final CreateOnce once;
    private final KnownLocations known;
    private final StaffRepository staff;
    private final StaffEvents events;
    private final RecomputeDays days;
    private final Clock clock;

    public AddStaff(
            CreateOnce once,
            KnownLocations known,
            StaffRepository staff,
            StaffEvents events,
            RecomputeDays days,
            Clock clock) {
        this.once = once;
        this.known = known;
        this.staff = staff;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    public <V> Uni<V> with(Caller who, StaffDetails details, OnceAnswer<StaffRow, V> answer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StaffRow row = new StaffRow(UUID.randomUUID(), 1, details, now, now);
        return once.write(answer, tx -> known.requireHome(tx, who.acts(), details)
                .chain(() -> store(tx, who, row))
                .replaceWith(row));
    }

    private Uni<Void> store(Tx tx, Caller who, StaffRow row) {
        List<UUID> home = List.of(row.homeLocationId());
        return staff.insert(tx, who.acts(), row)
                .chain(() -> staff.worksAt(tx, row.id(), home))
                .chain(() -> events.changed(tx, who, row, "staff.added", home))
                .chain(() -> days.ofStaff(tx, List.of(row.id())));
    }
}
