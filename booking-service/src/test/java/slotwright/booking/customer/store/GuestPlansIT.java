package slotwright.booking.customer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.booking.customer.model.BlindContact;
import slotwright.booking.customer.model.BlindIndex;
import slotwright.booking.customer.model.Contact;
import slotwright.booking.redemption.store.GuestsUses;
import slotwright.booking.testing.Crowd;
import slotwright.booking.testing.Sql;

/** A guest's history is found by the indexes of his address and his number, however many bookings there are. */
@QuarkusTest
class GuestPlansIT {

    private static final String PEOPLE = "INSERT INTO person (person_ref, name, email, phone, created_at, email_index,"
            + " phone_index, index_key) SELECT CONCAT('crowd-', LPAD(n, 30, '0')), 'Crowd', NULL, NULL, '2001-01-01',"
            + " UNHEX(SHA2(CONCAT('email', n), 256)), UNHEX(SHA2(CONCAT('phone', n), 256)), IF(n % 400 = 0, NULL, 'x')"
            + " FROM " + Crowd.NUMBERS;
    private static final String BOOKINGS = "INSERT INTO booking (booking_id, number, version, status, location_id,"
            + " zone, local_date, starts_at, ends_at, hold_extensions_left, service_id, service_version, services,"
            + " party_size, price, channel, touched_dates, availability_version, created_at, confirmed_at, person_ref)"
            + " SELECT CONCAT('crowd-', LPAD(n, 30, '0')), CONCAT('GUEST', LPAD(n, 13, '0')), 1, 'confirmed', ?, 'UTC',"
            + " DATE(NOW()), NOW(6), NOW(6) + INTERVAL 1 HOUR, 0, ?, 1, '[]', 1, '{}', 'web', '', '', NOW(6), NOW(6),"
            + " CONCAT('crowd-', LPAD(n, 30, '0')) FROM " + Crowd.NUMBERS;
    private static final String USES = "INSERT INTO redemption (booking_id, promotion_id, customer, expires_at,"
            + " redeemed_at, terms) SELECT CONCAT('crowd-', LPAD(n, 30, '0')), ?, NULL, NULL, '2001-01-01', '{}' FROM "
            + Crowd.NUMBERS;

    @Inject
    Sql sql;

    @Inject
    BlindIndex index;

    private final UUID place = UUID.randomUUID();
    private final UUID promotion = UUID.randomUUID();

    @BeforeEach
    void fill() {
        sql.write(tx -> tx.run(PEOPLE));
        sql.write(tx -> tx.run(BOOKINGS, place, place));
        sql.write(tx -> tx.run(USES, promotion));
        for (String table : List.of("person", "booking", "redemption")) {
            sql.rows("ANALYZE TABLE " + table);
        }
    }

    @AfterEach
    void empty() {
        sql.write(tx -> tx.run("DELETE FROM redemption WHERE redeemed_at = '2001-01-01'"));
        sql.write(tx -> tx.run("DELETE FROM booking WHERE location_id = ?", place));
        sql.write(tx -> tx.run("DELETE FROM person WHERE created_at = '2001-01-01'"));
    }

    @Test
    void visitsAreFoundByAddressAndNumber() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        BlindSelect people = BlindSelect.of(guest());
        Object[] args = args(people, today, today, "");
        String visits = CustomerRepository.guestsVisits(people);
        assertEquals(List.of(), Crowd.readWhole(sql, visits, args));
        assertTrue(
                Crowd.indexes(sql, visits, args)
                        .containsAll(Set.of("person_by_email", "person_by_phone", "booking_by_person")),
                () -> Crowd.indexes(sql, visits, args).toString());
    }

    @Test
    void usesOfACodeAreFoundByAddressAndNumber() {
        BlindSelect people = BlindSelect.of(guest());
        Object[] args = args(people, promotion, Clock.systemUTC().instant());
        String uses = GuestsUses.sql(people);
        assertEquals(List.of(), Crowd.readWhole(sql, uses, args));
        assertTrue(
                Crowd.indexes(sql, uses, args)
                        .containsAll(Set.of("person_by_email", "person_by_phone", "booking_by_person", "PRIMARY")),
                () -> Crowd.indexes(sql, uses, args).toString());
    }

    @Test
    void whoIsToBeIndexedIsFoundWithoutLookingAtTheOthers() {
        Object[] one = {500};
        assertEquals(List.of(), Crowd.readWhole(sql, PersonRepository.UNINDEXED, one));
        assertEquals(List.of("person_to_index"), Crowd.indexes(sql, PersonRepository.UNINDEXED, one));
        Object[] other = {"x", "x", 500};
        assertEquals(List.of(), Crowd.readWhole(sql, PersonRepository.OF_OTHER_KEYS, other));
        assertEquals(List.of("person_to_index"), Crowd.indexes(sql, PersonRepository.OF_OTHER_KEYS, other));
    }

    private BlindContact guest() {
        return index.of(new Contact("Ann", UUID.randomUUID() + "@example.com", "+4915112345678"));
    }

    private static Object[] args(BlindSelect people, Object... more) {
        List<Object> all = new ArrayList<>(people.args());
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
