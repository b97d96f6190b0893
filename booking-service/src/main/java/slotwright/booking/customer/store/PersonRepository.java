package slotwright.booking.customer.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.booking.customer.model.Contact;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** The one table of people. Whoever else speaks of a person holds the reference only. */
@ApplicationScoped
public class PersonRepository {

    private static final String INSERT =
            "INSERT INTO person (person_ref, name, email, phone, created_at) VALUES (?, ?, ?, ?, ?)";
    private static final String FIND = "SELECT person_ref, name, email, phone FROM person WHERE person_ref IN (%s)";

    public Uni<Void> add(Tx tx, UUID personRef, Contact contact, Instant now) {
        return tx.run(INSERT, personRef, contact.name(), contact.email(), contact.phone(), now)
                .replaceWithVoid();
    }

    public Uni<Optional<Contact>> find(Tx tx, UUID personRef) {
        return find(tx, List.of(personRef)).map(found -> Optional.ofNullable(found.get(personRef)));
    }

    /** Those that there are, by reference; at least one must be asked for. */
    public Uni<Map<UUID, Contact>> find(Tx tx, List<UUID> personRefs) {
        return tx.run(FIND.formatted(Tx.marks(personRefs)), personRefs.toArray())
                .map(rows -> Rows.list(rows, row -> row).stream()
                        .collect(Collectors.toMap(row -> Rows.uuid(row, "person_ref"), PersonRepository::contact)));
    }

    private static Contact contact(Row row) {
        return new Contact(row.getString("name"), row.getString("email"), row.getString("phone"));
    }
}
