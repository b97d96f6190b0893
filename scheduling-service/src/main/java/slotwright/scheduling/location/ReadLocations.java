package slotwright.scheduling.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Page;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.location.model.Postcode;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;

@ApplicationScoped
public class ReadLocations {

    private static final String LIST = "locations";

    private final Transactions transactions;
    private final LocationRepository locations;

    public ReadLocations(Transactions transactions, LocationRepository locations) {
        this.transactions = transactions;
        this.locations = locations;
    }

    public Uni<LocationRow> one(UUID id) {
        return transactions
                .read(tx -> locations.find(tx, id))
                .map(found -> found.orElseThrow(() -> Problem.notFound("this location")));
    }

    /**
     * @param postcode only those that go there, or null for all
     * @param cursor null for the first page
     */
    public Uni<Page<LocationRow>> page(Postcode postcode, String cursor, int limit) {
        UUID last = cursor == null ? null : Cursor.read(LIST, cursor, keys -> UUID.fromString(keys.get(0)));
        return transactions
                .read(tx -> postcode == null
                        ? locations.after(tx, last, limit + 1)
                        : locations.goingTo(tx, postcode, last, limit + 1))
                .map(rows -> Page.of(rows, limit, row -> Cursor.encode(LIST, row.id())));
    }
}
