package slotwright.booking.vault.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** Names of the master keys that sealed something here, and what proves that somebody has the same ones. */
@ApplicationScoped
public class MasterKeyRepository {

    private static final String ALL = "SELECT key_id, proof FROM master_key";

    /** The first one of a name stays. */
    private static final String ADD = "INSERT IGNORE INTO master_key (key_id, proof, since) VALUES (?, ?, NOW(6))";

    /** Proofs by name. */
    public Uni<Map<String, String>> proofs(Tx tx) {
        return tx.run(ALL).map(rows -> Rows.<Row>list(rows, row -> row).stream()
                .collect(Collectors.toMap(row -> row.getString("key_id"), row -> row.getString("proof"))));
    }

    public Uni<Void> add(Tx tx, String name, String proof) {
        return tx.run(ADD, name, proof).replaceWithVoid();
    }
}
