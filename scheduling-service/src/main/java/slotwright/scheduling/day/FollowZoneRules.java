package slotwright.scheduling.day;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.LocalTimes;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.availability.store.AffectedBookings;
import slotwright.scheduling.availability.store.AffectedBookings.Affected;
import slotwright.scheduling.day.model.ComputedBy;
import slotwright.scheduling.day.model.ComputedBy.Kind;
import slotwright.scheduling.day.model.Move;
import slotwright.scheduling.day.model.ZoneOffsets;
import slotwright.scheduling.day.store.ComputedByRepository;
import slotwright.scheduling.day.store.DayRepository;
import slotwright.scheduling.day.store.MoveRepository;
import slotwright.scheduling.day.store.MoveRepository.Found;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

/**
 * Computes the days to come of those resources anew in whose zones this JVM knows other rules than those that the days
 * were computed by, and lists what moved. Days that are over stay, and so do bookings: their instant was promised. Each
 * resource has a transaction of its own; were it done twice, the second would find nothing changed.
 */
@ApplicationScoped
public class FollowZoneRules {

    private static final Logger LOG = Logger.getLogger(FollowZoneRules.class);

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final ComputedByRepository computedBy;
    private final LocationRepository locations;
    private final StaffRepository staff;
    private final RecomputeDays recompute;
    private final HorizonDates horizon;
    private final DayRepository days;
    private final AffectedBookings bookings;
    private final MoveRepository moves;
    private final AuditTrail audit;
    private final Clock clock;

    public FollowZoneRules(
            Transactions transactions,
            SchedulingSettings settings,
            ComputedByRepository computedBy,
            LocationRepository locations,
            StaffRepository staff,
            RecomputeDays recompute,
            HorizonDates horizon,
            DayRepository days,
            AffectedBookings bookings,
            MoveRepository moves,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.computedBy = computedBy;
        this.locations = locations;
        this.staff = staff;
        this.recompute = recompute;
        this.horizon = horizon;
        this.days = days;
        this.bookings = bookings;
        this.moves = moves;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many resources were computed anew */
    public Uni<Integer> run() {
        return transactions
                .read(computedBy::all)
                .map(all -> all.stream()
                        .filter(each -> !each.changedZones().isEmpty())
                        .toList())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(each -> transactions
                        .write(settings.changeDeadline(), tx -> follow(tx, each))
                        .onFailure()
                        .invoke(failure -> LOG.warnf(failure, "the zones' new rules wait: %s", each.resourceId()))
                        .onFailure()
                        .recoverWithNull()
                        .replaceWith(each))
                .collect()
                .asList()
                .map(List::size);
    }

    private Uni<Void> follow(Tx tx, ComputedBy each) {
        return each.kind() == Kind.LOCATION
                ? locations.lock(tx, Scope.ALL, each.resourceId()).chain(row -> location(tx, row.orElseThrow()))
                : staff.lock(tx, Scope.ALL, each.resourceId()).chain(row -> person(tx, row.orElseThrow()));
    }

    private Uni<Void> location(Tx tx, LocationRow row) {
        return whereChanged(tx, row.id(), zones -> moved(
                        tx, row.id(), recompute.ofLocation(tx, row.id(), horizon::toCome))
                .call(found -> bookings(tx, row, zones).invoke(found::addAll))
                .chain(found -> report(tx, row.id(), row.id(), zones, found))
                .chain(() -> audit.record(tx, Caller.SYSTEM, "location.zone-rules-followed", row.id(), row.version())));
    }

    private Uni<Void> person(Tx tx, StaffRow row) {
        return whereChanged(tx, row.id(), zones -> moved(tx, row.id(), recompute.ofStaff(tx, row.id(), horizon::toCome))
                .chain(found -> report(tx, row.id(), row.homeLocationId(), zones, found))
                .chain(() -> audit.record(tx, Caller.SYSTEM, "staff.zone-rules-followed", row.id(), row.version())));
    }

    /** Unless another replica was here before the lock. */
    private Uni<Void> whereChanged(Tx tx, UUID resourceId, Function<SortedMap<String, ZoneOffsets>, Uni<Void>> work) {
        return computedBy
                .of(tx, resourceId)
                .map(found -> found.orElseThrow().changedZones())
                .chain(zones -> zones.isEmpty() ? Uni.createFrom().voidItem() : work.apply(zones));
    }

    private Uni<List<Move>> moved(Tx tx, UUID resourceId, Uni<List<ResourceDay>> recomputed) {
        LocalDate yesterday = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(1);
        return days.stored(tx, resourceId, yesterday)
                .chain(before -> recomputed.map(after -> new ArrayList<>(Move.ofDays(before, after))));
    }

    /** Those whose local time, as it was meant, is at another instant now. */
    private Uni<List<Move>> bookings(Tx tx, LocationRow row, SortedMap<String, ZoneOffsets> zones) {
        ZoneOffsets before = zones.get(row.zone().getId());
        return before == null
                ? Uni.createFrom().item(List.of())
                : bookings.allToComeAt(tx, row.id(), clock.instant()).map(all -> all.stream()
                        .map(booking -> move(booking, before, row.zone()))
                        .filter(move -> !move.oldInstant().equals(move.newInstant()))
                        .toList());
    }

    private static Move move(Affected booking, ZoneOffsets before, ZoneId zone) {
        LocalDateTime local = before.localAt(booking.startsAt());
        return new Move(
                Move.Kind.BOOKING,
                booking.number(),
                local.toLocalDate(),
                local.toLocalDate(),
                booking.startsAt(),
                LocalTimes.instant(local, zone));
    }

    private Uni<Void> report(
            Tx tx, UUID resourceId, UUID locationId, SortedMap<String, ZoneOffsets> zones, List<Move> found) {
        String names = String.join(" ", zones.keySet());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String edition =
                ZoneRulesProvider.getVersions(zones.firstKey()).lastEntry().getKey();
        tx.afterCommit(() -> LOG.warnf(
                "Other rules in %s (%s): resource %s computed anew, moved: %s", names, edition, resourceId, found));
        return moves.save(tx, new Found(now, locationId, names, edition), found);
    }
}
