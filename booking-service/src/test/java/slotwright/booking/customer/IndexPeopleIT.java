package slotwright.booking.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import slotwright.booking.BookingSettings;
import slotwright.booking.customer.model.BlindIndex;
import slotwright.booking.customer.model.Contact;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Codes;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Transactions;

/** People of earlier releases, and of earlier keys, are found like everybody. */
@QuarkusTest
class IndexPeopleIT {

    private static final int ALL = 100_000;
    private static final String FORGET =
            "UPDATE person SET email_index = NULL, phone_index = NULL, index_key = NULL WHERE email = ?";

    private static final String PERSON = "SELECT person_ref, LOWER(HEX(email_index)) AS email,"
            + " LOWER(HEX(phone_index)) AS phone, index_key FROM person WHERE email = ?";
    private static final String ELSEWHERE = "SELECT (SELECT COUNT(*) FROM outbox WHERE LOCATE(?, payload) > 0)"
            + " + (SELECT COUNT(*) FROM customer_lock WHERE LOCATE(?, owner) > 0)";

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Inject
    IndexPeople indexPeople;

    @Inject
    PersonRepository people;

    @Inject
    Transactions transactions;

    @Inject
    BookingSettings settings;

    @ConfigProperty(name = "slotwright.secrets.blind-index")
    String setting;

    private final String email = UUID.randomUUID() + "@example.com";
    private final String phone =
            "+49%011d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    private final Map<String, Object> ann = Map.of("name", "Ann", "email", email, "phone", phone);

    @Test
    void whatAnEarlierReleaseBookedCountsOnceItsPeopleAreIndexed() {
        Shop shop = limited();
        Codes once = new Codes().usesPerCustomer(1).tell(announcer, sql, 1);
        Map<String, Object> visit = visit(shop, 9, ann);
        visit.put("promotionCode", once.code);
        assertEquals(201, post(visit).status());
        sql.write(tx -> tx.run(FORGET, email));
        // As at the start.
        new IndexPeople(people, transactions, settings, Clock.systemUTC()).onStart(null);
        assertEquals("customer-limit", code(post(visit(shop, 11, ann))));
        Map<String, Object> called = Map.of("name", "Ann", "phone", phone);
        assertEquals("customer-limit", code(post(visit(shop, 11, called))));
        Map<String, Object> elsewhere = visit(Shop.open(announcer, 1), 9, called);
        elsewhere.put("promotionCode", once.code);
        assertEquals("promotion-used-by-customer", code(post(elsewhere)), "its use of a code counts too");
    }

    @Test
    void aRoundIndexesEverybodyWhoIsLeftAndNobodyTwice() {
        Shop shop = limited();
        assertEquals(201, post(visit(shop, 9, ann)).status());
        Row before = person();
        sql.write(tx -> tx.run(FORGET, email));
        Sql.now(indexPeople.index());
        assertEquals(text(before), text(person()));
        assertEquals(0, sql.number("SELECT COUNT(*) FROM person WHERE index_key IS NULL"));
        assertEquals(0, Sql.now(indexPeople.index()));
    }

    /** In one transaction, so that nobody else sees the other key. */
    @Test
    void anotherFirstKeyIndexesEverybodyAnewAndAllKeysFind() {
        Shop shop = limited();
        assertEquals(201, post(visit(shop, 9, ann)).status());
        Row before = person();
        String fresh = "new:" + Base64.getEncoder().encodeToString(new byte[32]);
        BlindIndex rotated = BlindIndex.of(fresh + "," + setting);
        PersonRepository rotating = new PersonRepository(rotated);
        Row between = sql.write(tx -> rotating.indexSome(tx, ALL)
                .chain(() -> tx.run(PERSON, email))
                .map(rows -> Rows.first(rows, row -> row).orElseThrow())
                .call(() -> people.indexSome(tx, ALL)));
        assertEquals("new", between.getString("index_key"));
        assertFalse(text(before).equals(text(between)));
        assertEquals(rotated.of(new Contact("Ann", email, phone)).email(), between.getString("email"));
        assertEquals(text(before), text(person()), "and back");
    }

    @Test
    void theDigestsStandWithThePersonAndNowhereElse() {
        Shop shop = limited();
        Http.Answer made = post(visit(shop, 9, ann));
        Http.Answer refused = post(visit(shop, 10, ann));
        Row person = person();
        for (String digest : List.of(person.getString("email"), person.getString("phone"))) {
            assertEquals(64, digest.length());
            assertEquals(0, sql.number(ELSEWHERE, digest, digest));
            assertFalse(made.response().body().contains(digest));
            assertFalse(refused.response().body().contains(digest));
        }
    }

    private Row person() {
        return sql.rows(PERSON, email).get(0);
    }

    private static String text(Row person) {
        return person.getString("email") + person.getString("phone") + person.getString("index_key");
    }

    private Shop limited() {
        Shop shop = Shop.open(announcer, 1);
        Offering.of(shop.service).mostPerCustomerAndDay(1).tell(announcer, 2);
        return shop;
    }

    private static String code(Http.Answer refused) {
        assertEquals(422, refused.status(), refused.response().body());
        return refused.body().at("/violations/0/code").asText();
    }

    private static Map<String, Object> visit(Shop shop, int hour, Map<String, Object> guest) {
        Map<String, Object> visit = Requests.visit(shop, hour, 0);
        visit.put("customer", guest);
        return visit;
    }

    private static Http.Answer post(Object visit) {
        Map<String, String> headers = new HashMap<>(Requests.key());
        headers.put("Authorization", Http.NOBODY);
        return Http.post(Requests.BOOKINGS, visit, headers);
    }
}
