package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** Notes of the locations that have less equipment than before, one for each. */
@ApplicationScoped
public class LessenedRepository {

    private static final String NOTE = "INSERT INTO lessened_equipment (location_id, note_id) VALUES (?, ?)"
            + " ON DUPLICATE KEY UPDATE note_id = VALUES(note_id)";
    private static final String ALL = "SELECT location_id, note_id FROM lessened_equipment ORDER BY location_id";
    private static final String FORGET = "DELETE FROM lessened_equipment WHERE location_id = ? AND note_id = ?";

    /** @param id another one whenever it is noted again */
    public record Note(UUID locationId, UUID id) {}

    public Uni<Void> note(Tx tx, UUID locationId) {
        return tx.run(NOTE, locationId, UUID.randomUUID()).replaceWithVoid();
    }

    public Uni<List<Note>> all(Tx tx) {
        return tx.run(ALL)
                .map(rows ->
                        Rows.list(rows, row -> new Note(Rows.uuid(row, "location_id"), Rows.uuid(row, "note_id"))));
    }

    /** What was noted again meanwhile stays. */
    public Uni<Void> forget(Tx tx, Note note) {
        return tx.run(FORGET, note.locationId(), note.id()).replaceWithVoid();
    }
}
