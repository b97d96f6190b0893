package slotwright.booking.customer.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.booking.customer.model.BlindContact;
import slotwright.booking.customer.model.BlindIndex;
import slotwright.booking.customer.model.Contact;
import slotwright.booking.vault.model.PersonKey;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** The one table of people. Whoever else speaks of a person holds the reference only. */
@ApplicationScoped
public class PersonRepository {

    static final String UNINDEXED = "SELECT person_ref, name, email, phone FROM person WHERE index_key IS NULL"
            + " ORDER BY created_at DESC LIMIT ? FOR UPDATE SKIP LOCKED";
    static final String OF_OTHER_KEYS = "SELECT person_ref, name, email, phone FROM person"
            + " WHERE index_key < ? OR index_key > ? LIMIT ? FOR UPDATE SKIP LOCKED";

    private static final String INSERT = "INSERT INTO person (person_ref, name, email, phone, data_key, created_at,"
            + " email_index, phone_index, index_key) VALUES (?, ?, ?, ?, ?, ?, UNHEX(?), UNHEX(?), ?)";
    private static final String INDEX =
            "UPDATE person SET email_index = UNHEX(?), phone_index = UNHEX(?), index_key = ? WHERE person_ref = ?";
    private static final String GIVE_KEY = "UPDATE person SET data_key = ? WHERE person_ref = ? AND data_key IS NULL";
    private static final String KEY = "SELECT data_key FROM person WHERE person_ref = ?";
    private static final String FIND = "SELECT person_ref, name, email, phone FROM person WHERE person_ref IN (%s)";

    private final BlindIndex index;

    public PersonRepository(BlindIndex index) {
        this.index = index;
    }

    /** @param key the person's own, which is new too */
    public Uni<Void> add(Tx tx, PersonKey key, Contact contact, Instant now) {
        Optional<BlindContact> blind = Optional.ofNullable(index.of(contact));
        return tx.run(
                        INSERT,
                        key.personRef(),
                        contact.name(),
                        contact.email(),
                        contact.phone(),
                        key.wrapped(),
                        now,
                        blind.map(BlindContact::email).orElse(null),
                        blind.map(BlindContact::phone).orElse(null),
                        index.keyId())
                .replaceWithVoid();
    }

    /** The key of somebody whom an earlier release has entered: this one, unless he has got one meanwhile. */
    public Uni<PersonKey> keyed(Tx tx, PersonKey made) {
        return tx.run(GIVE_KEY, made.wrapped(), made.personRef())
                .chain(() -> tx.run(KEY, made.personRef()))
                .map(rows -> new PersonKey(
                        made.personRef(),
                        Rows.first(rows, row -> row.getString("data_key")).orElseThrow()));
    }

    public Uni<Optional<Contact>> find(Tx tx, UUID personRef) {
        return find(tx, List.of(personRef)).map(found -> Optional.ofNullable(found.get(personRef)));
    }

    /** What the person is found by; null where there is none. */
    public Uni<BlindContact> blind(Tx tx, UUID personRef) {
        return personRef == null
                ? Uni.createFrom().nullItem()
                : find(tx, personRef).map(contact -> index.of(contact.orElse(null)));
    }

    /** Those that there are, by reference; at least one must be asked for. */
    public Uni<Map<UUID, Contact>> find(Tx tx, List<UUID> personRefs) {
        return tx.run(FIND.formatted(Tx.marks(personRefs)), personRefs.toArray())
                .map(PersonRepository::contacts);
    }

    /**
     * Makes the digests of people who have none yet, or have them by another key than the first; the newest people
     * first. Rows that another replica has in hand are left to it.
     *
     * @param most how many at most
     * @return how many they were
     */
    public Uni<Integer> indexSome(Tx tx, int most) {
        return tx.run(UNINDEXED, most)
                .chain(rows -> rows.size() > 0
                        ? Uni.createFrom().item(rows)
                        : tx.run(OF_OTHER_KEYS, index.keyId(), index.keyId(), most))
                .map(PersonRepository::contacts)
                .call(people -> tx.batch(
                        INDEX,
                        people.entrySet().stream()
                                .map(one -> indexed(one.getKey(), one.getValue()))
                                .toList()))
                .map(Map::size);
    }

    private Tuple indexed(UUID personRef, Contact contact) {
        Optional<BlindContact> blind = Optional.ofNullable(index.of(contact));
        return Tx.row(
                blind.map(BlindContact::email).orElse(null),
                blind.map(BlindContact::phone).orElse(null),
                index.keyId(),
                personRef);
    }

    private static Map<UUID, Contact> contacts(RowSet<Row> rows) {
        return Rows.list(rows, row -> row).stream()
                .collect(Collectors.toMap(row -> Rows.uuid(row, "person_ref"), PersonRepository::contact));
    }

    private static Contact contact(Row row) {
        return new Contact(row.getString("name"), row.getString("email"), row.getString("phone"));
    }
}
