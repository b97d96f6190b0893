package slotwright.scheduling.availability.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.outbox.ProducerEpoch;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.availability.model.Roster;
import slotwright.scheduling.availability.model.Roster.Member;
import slotwright.scheduling.availability.model.Version;
import slotwright.scheduling.availability.model.Versioned;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;
import slotwright.scheduling.staff.store.StaffRepository;

/** Reads locations with their people, each from one state of the database. */
@ApplicationScoped
public class RosterReader {

    private final SnapshotReads snapshots;
    private final ProducerEpoch epoch;
    private final LocationRepository locations;
    private final StaffRepository staff;

    public RosterReader(
            SnapshotReads snapshots, ProducerEpoch epoch, LocationRepository locations, StaffRepository staff) {
        this.snapshots = snapshots;
        this.epoch = epoch;
        this.locations = locations;
        this.staff = staff;
    }

    /** Unknown locations are missing. */
    public Uni<Map<UUID, Versioned<Roster>>> load(Collection<UUID> locationIds) {
        Map<UUID, Versioned<Roster>> rosters = new HashMap<>();
        return Multi.createFrom()
                .iterable(locationIds)
                .onItem()
                .transformToUniAndConcatenate(id -> snapshots
                        .read(tx -> roster(tx, id))
                        .invoke(found -> found.ifPresent(roster -> rosters.put(id, roster))))
                .collect()
                .last()
                .replaceWith(rosters);
    }

    private Uni<Optional<Versioned<Roster>>> roster(Tx tx, UUID id) {
        return locations
                .find(tx, id)
                .chain(location -> location.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : version(tx, id).chain(version -> members(tx, id)
                                .map(members -> Optional.of(roster(version, location.get(), members)))));
    }

    private Uni<Version> version(Tx tx, UUID id) {
        return tx.run("SELECT roster_version FROM roster WHERE location_id = ?", id)
                .map(rows -> Rows.first(rows, row -> row.getLong("roster_version")))
                .map(number -> new Version(epoch.get(), number.orElse(0L)));
    }

    private Uni<List<Member>> members(Tx tx, UUID id) {
        return staff.at(tx, Scope.ALL, id).map(people -> people.stream()
                .map(person -> new Member(person.resource(), person.details().name()))
                .toList());
    }

    private static Versioned<Roster> roster(Version version, LocationRow location, List<Member> members) {
        return new Versioned<>(version, new Roster(location.resource(), members));
    }
}
