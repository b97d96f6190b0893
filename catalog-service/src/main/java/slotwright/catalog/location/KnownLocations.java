package slotwright.catalog.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import slotwright.catalog.location.store.KnownLocationRepository;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.sql.Transactions;

@ApplicationScoped
public class KnownLocations {

    private final KnownLocationRepository locations;
    private final Transactions transactions;

    public KnownLocations(KnownLocationRepository locations, Transactions transactions) {
        this.locations = locations;
        this.transactions = transactions;
    }

    /** The active ones, by id. */
    public Uni<Map<UUID, Location>> active() {
        return transactions.read(locations::active).map(all -> all.stream()
                .collect(Collectors.toMap(Location::resourceId, Function.identity())));
    }
}
