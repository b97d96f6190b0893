package slotwright.booking.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.BookingSettings;
import slotwright.booking.quote.store.QuoteRepository;
import slotwright.booking.reference.model.SeenVersions;
import slotwright.booking.reference.store.ServiceVersionRepository;
import slotwright.booking.reservation.model.OrderedService;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;

/** What becomes of a quote as time goes by. */
@QuarkusTest
class QuoteExpiryIT {

    @Inject
    Announcer announcer;

    @Inject
    QuoteRepository quotes;

    @Inject
    ServiceVersionRepository services;

    @Inject
    Transactions transactions;

    @Inject
    BookingSettings settings;

    @Inject
    Sql sql;

    @Test
    void isHonouredUntilItExpiresAndNotFromThenOn() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer quote = quote(shop);
        Instant end = Instant.parse(quote.body().path("expiresAt").asText());
        VisitOrder honoured = honour(shop, quote, end.minusNanos(1_000));
        assertEquals("100.00", honoured.agreed().price().total().amount().toPlainString());
        assertEquals(1L, honoured.services().get(0).pinnedVersion());
        Problem refused = assertThrows(Problem.class, () -> honour(shop, quote, end));
        assertEquals(ProblemType.QUOTE_EXPIRED, refused.type());
        assertEquals(end, refused.members().get("expiredAt"));
    }

    @Test
    void saysThatItIsExpiredAndIsDeletedADayLater() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer quote = quote(shop);
        UUID id = id(quote);
        Instant end = Instant.parse(quote.body().path("expiresAt").asText());
        assertFalse(found(id, end.minusMillis(1)));
        assertTrue(found(id, end));
        sweep(end.plus(Duration.ofDays(1)));
        assertTrue(found(id, end.plus(Duration.ofDays(1))), "kept to the very end");
        sweep(end.plus(Duration.ofDays(1)).plusMillis(1));
        assertEquals(404, Http.get(path(quote)).status());
    }

    @Test
    void aSweepTakesNoneThatIsStillPromised() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer quote = quote(shop);
        sweep(Clock.systemUTC().instant());
        assertEquals(200, Http.get(path(quote)).status());
        assertEquals(1, sql.number("SELECT COUNT(*) FROM quote WHERE quote_id = ?", id(quote)));
    }

    private VisitOrder honour(Shop shop, Http.Answer quote, Instant now) {
        VisitOrder order = new VisitOrder(
                List.of(new OrderedService("", shop.service, null, List.of())),
                shop.location,
                Shop.ZONE,
                shop.at(10, 0),
                null,
                1,
                null,
                null,
                null,
                Set.of(),
                SeenVersions.NONE,
                null,
                null,
                null,
                null);
        HonourQuote honour = new HonourQuote(quotes, services, at(now));
        return Sql.now(transactions.read(tx -> honour.honour(tx, id(quote), order, Caller.GUEST)));
    }

    private boolean found(UUID id, Instant now) {
        return Sql.now(new FindQuote(quotes, transactions, at(now)).find(id, Scope.ALL))
                .expired();
    }

    private void sweep(Instant now) {
        Sql.now(new SweepQuotes(quotes, transactions, settings, at(now)).sweep());
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static UUID id(Http.Answer quote) {
        return UUID.fromString(quote.body().path("id").asText());
    }

    private static Http.Answer quote(Shop shop) {
        Http.Answer quote = Requests.quote(Requests.unnamed(shop, 10, 0), Map.of());
        assertEquals(201, quote.status(), quote.response().body());
        return quote;
    }

    private static String path(Http.Answer quote) {
        return Requests.QUOTES + "/" + quote.body().path("id").asText();
    }
}
