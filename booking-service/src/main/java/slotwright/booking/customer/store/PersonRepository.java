package slotwright.booking.customer.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.customer.model.Contact;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** The one table of people. Whoever else speaks of a person holds the reference only. */
@ApplicationScoped
public class PersonRepository {

    private static final String INSERT =
            "INSERT INTO person (person_ref, name, email, phone, created_at) VALUES (?, ?, ?, ?, ?)";
    private static final String FIND = "SELECT name, email, phone FROM person WHERE person_ref = ?";

    public Uni<Void> add(Tx tx, UUID personRef, Contact contact, Instant now) {
        return tx.run(INSERT, personRef, contact.name(), contact.email(), contact.phone(), now)
                .replaceWithVoid();
    }

    public Uni<Optional<Contact>> find(Tx tx, UUID personRef) {
        return tx.run(FIND, personRef)
                .map(rows -> Rows.first(
                        rows,
                        row -> new Contact(row.getString("name"), row.getString("email"), row.getString("phone"))));
    }
}
