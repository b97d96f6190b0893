package slotwright.scheduling.window;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Page;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.store.WindowRepository;

@ApplicationScoped
public class ReadWindows {

    private static final String LIST = "slot-configurations";

    private final Transactions transactions;
    private final WindowRepository windows;

    public ReadWindows(Transactions transactions, WindowRepository windows) {
        this.transactions = transactions;
        this.windows = windows;
    }

    public Uni<SlotConfiguration> one(Scope scope, UUID id) {
        return transactions
                .read(tx -> windows.find(tx, scope, id))
                .map(found -> found.orElseThrow(ChangeWindow::unknown));
    }

    /**
     * @param locationId null for all locations
     * @param cursor null for the first page
     */
    public Uni<Page<SlotConfiguration>> page(Scope scope, UUID locationId, String cursor, int limit) {
        UUID last = cursor == null ? null : Cursor.read(LIST, cursor, keys -> UUID.fromString(keys.get(0)));
        return transactions
                .read(tx -> windows.after(tx, scope, locationId, last, limit + 1))
                .map(rows -> Page.of(rows, limit, row -> Cursor.encode(LIST, row.id())));
    }
}
