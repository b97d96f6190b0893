package slotwright.scheduling.day;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Page;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.day.store.MoveRepository;
import slotwright.scheduling.day.store.MoveRepository.Entry;

@ApplicationScoped
public class ReadMoves {

    private static final String LIST = "moves";

    private final Transactions transactions;
    private final MoveRepository moves;

    public ReadMoves(Transactions transactions, MoveRepository moves) {
        this.transactions = transactions;
        this.moves = moves;
    }

    /** The newest first. */
    public Uni<Page<Entry>> page(Scope scope, String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : Cursor.read(LIST, cursor, keys -> Long.parseLong(keys.get(0)));
        return transactions
                .read(tx -> moves.before(tx, scope, before, limit + 1))
                .map(rows -> Page.of(rows, limit, row -> Cursor.encode(LIST, row.id())));
    }
}
