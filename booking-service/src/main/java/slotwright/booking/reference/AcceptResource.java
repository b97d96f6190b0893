package slotwright.booking.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import slotwright.booking.reference.store.LessenedRepository;
import slotwright.booking.reference.store.ResourceRepository;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.sql.Tx;

/**
 * Stores a location or a person that has changed. Where a location has less equipment from now on, its bookings are to be
 * looked through; that takes the locks of its days, which who stores resources does not have.
 */
@ApplicationScoped
public class AcceptResource {

    private final ResourceRepository resources;
    private final LessenedRepository lessened;

    AcceptResource(ResourceRepository resources, LessenedRepository lessened) {
        this.resources = resources;
        this.lessened = lessened;
    }

    public Uni<Void> store(Tx tx, long epoch, long version, Resource resource) {
        return noteLess(tx, resource).chain(() -> resources.put(tx, epoch, version, resource));
    }

    private Uni<Void> noteLess(Tx tx, Resource resource) {
        return resource instanceof Location after
                ? resources
                        .location(tx, after.resourceId())
                        .chain(before -> hasLess(before, after)
                                ? lessened.note(tx, after.resourceId())
                                : Uni.createFrom().voidItem())
                : Uni.createFrom().voidItem();
    }

    private static boolean hasLess(Optional<Location> before, Location after) {
        Map<Object, Integer> counts =
                after.equipment().stream().collect(Collectors.toMap(EquipmentKind::resourceId, EquipmentKind::count));
        return before.isPresent()
                && before.get().equipment().stream()
                        .anyMatch(kind -> counts.getOrDefault(kind.resourceId(), 0) < kind.count());
    }
}
