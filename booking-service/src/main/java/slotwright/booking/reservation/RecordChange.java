package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import slotwright.booking.audit.store.AuditRepository;
import slotwright.booking.redemption.RedeemCode;
import slotwright.booking.reference.model.LockedDay;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.store.AllocationRepository;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.AuditEvents.AuditEntry;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.BookingEvents.Touched;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.Json;
import slotwright.platform.outbox.Outbox;
import slotwright.platform.outbox.OutgoingEvent;
import slotwright.platform.sql.Tx;

/**
 * Writes what a command changed, all of it or nothing: the booking and its history, its allocations, the load of
 * the location-days, an audit entry and an event. The last step before COMMIT.
 */
@ApplicationScoped
public class RecordChange {

    private final DayRepository days;
    private final BookingRepository bookings;
    private final SealWords words;
    private final AllocationRepository allocations;
    private final RedeemCode redeemer;
    private final AuditRepository audit;
    private final Outbox outbox;
    private final String service;

    RecordChange(
            DayRepository days,
            BookingRepository bookings,
            SealWords words,
            AllocationRepository allocations,
            RedeemCode redeemer,
            AuditRepository audit,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.days = days;
        this.bookings = bookings;
        this.words = words;
        this.allocations = allocations;
        this.redeemer = redeemer;
        this.audit = audit;
        this.outbox = outbox;
        this.service = service;
    }

    /**
     * @param locked at least the location-days of all places before and after the changes
     * @param actor whose doing it is, as the history and the audit log tell it; a hold expires by nobody's
     * @return the bookings as they were written, in the order of their changes
     */
    public Uni<List<Booking>> record(Tx tx, Collection<LockedDay> locked, List<Change> changes, Caller actor) {
        Set<String> keys = new HashSet<>();
        changes.forEach(change -> keys.addAll(loaded(change)));
        List<LockedDay> loaded =
                locked.stream().filter(day -> keys.contains(day.dayKey())).toList();
        if (loaded.size() != keys.size()) {
            throw new IllegalStateException("a change of a location-day that is not locked");
        }
        return days.raiseLoad(tx, loaded)
                .chain(raised -> each(tx, new Loaded(raised, actor), changes, new ArrayList<>()));
    }

    private record Loaded(List<LockedDay> days, Caller actor) {}

    private Uni<List<Booking>> each(Tx tx, Loaded loaded, List<Change> changes, List<Booking> written) {
        if (written.size() == changes.size()) {
            return Uni.createFrom().item(written);
        }
        return write(tx, loaded, changes.get(written.size()))
                .invoke(written::add)
                .chain(() -> each(tx, loaded, changes, written));
    }

    private Uni<Booking> write(Tx tx, Loaded loaded, Change decided) {
        Set<String> keys = loaded(decided);
        List<Touched> touched = loaded.days().stream()
                .filter(day -> keys.contains(day.dayKey()))
                .map(day -> new Touched(day.resourceId(), day.date(), day.loadVersion()))
                .toList();
        Event<BookingState> event = outbox.event(
                decided.kind().eventType(),
                decided.after().id().toString(),
                decided.after().version(),
                BookingStates.of(decided, touched));
        Change placed = touched.isEmpty() ? decided : placed(decided, event.epoch(), touched);
        Caller actor = placed.kind() == Change.Kind.EXPIRED ? Caller.SYSTEM : loaded.actor();
        return words.seal(tx, placed.after()).chain(after -> write(tx, placed.with(after), actor, event));
    }

    private Uni<Booking> write(Tx tx, Change change, Caller actor, Event<BookingState> event) {
        String locationId = change.after().visit().locationId().toString();
        return bookings.write(tx, change, actor)
                .chain(() -> allocate(tx, change))
                .chain(() -> redeemer.follow(tx, change, actor))
                .chain(() -> audit.add(tx, entry(change, actor), details(change.overrides())))
                .chain(() -> outbox.append(tx, new OutgoingEvent(Topics.BOOKINGS, locationId, locationId, event)))
                .replaceWith(change.after());
    }

    private Uni<Void> allocate(Tx tx, Change change) {
        Booking after = change.after();
        if (change.kind() == Change.Kind.DISPLACED) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> removed = change.before() == null ? Uni.createFrom().voidItem() : allocations.remove(tx, after.id());
        return removed.chain(() -> allocations.add(
                tx,
                after.id(),
                after.visit().locationId(),
                change.allocations(),
                after.stage() instanceof Stage.Held held ? held.expiresAt() : null));
    }

    private AuditEntry entry(Change change, Caller actor) {
        return new AuditEntry(
                UUID.randomUUID(),
                service,
                change.at(),
                actor.id(),
                actor.role(),
                change.kind().action(),
                "booking",
                change.after().id().toString(),
                change.after().version());
    }

    private record Details(List<Override> overrides) {

        private record Override(String rule, String reason) {}
    }

    private static String details(Overrides overrides) {
        return overrides.isEmpty()
                ? null
                : Json.write(new Details(overrides.given().stream()
                        .map(one -> new Details.Override(one.rule().code(), one.reason()))
                        .toList()));
    }

    /** Keys of the location-days whose load the change raises: where it was, and where it is. */
    private static Set<String> loaded(Change change) {
        Set<String> keys = new HashSet<>();
        if (change.kind() != Change.Kind.DISPLACED) {
            keys.addAll(dayKeys(change.after()));
            if (change.before() != null) {
                keys.addAll(dayKeys(change.before()));
            }
        }
        return keys;
    }

    /** Keys of the location-days that the booking counts against. */
    public static List<String> dayKeys(Booking booking) {
        return booking.place().dates().stream()
                .map(date -> SchedulingEvents.dayKey(booking.visit().locationId(), date))
                .toList();
    }

    private static Change placed(Change change, long epoch, List<Touched> touched) {
        Booking after = change.after();
        return change.with(after.with(
                new Booking.Place(after.place().dates(), BookingStates.availabilityVersion(epoch, touched))));
    }
}
