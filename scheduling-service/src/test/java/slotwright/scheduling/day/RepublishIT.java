package slotwright.scheduling.day;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.post;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.Topics;
import slotwright.platform.outbox.ProducerEpoch;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.ServerLog;
import slotwright.platform.testing.TopicProbe;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.day.model.Republish;
import slotwright.scheduling.day.store.RepublishRepository;
import slotwright.scheduling.location.events.LocationEvents;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.staff.events.StaffEvents;
import slotwright.scheduling.staff.store.StaffRepository;

/** Everything is published once more, and a kill between two batches or within one loses and doubles nothing. */
@QuarkusTest
class RepublishIT {

    private static final int ALL = 436;

    @Inject
    ContinueRepublish again;

    @Inject
    Transactions transactions;

    @Inject
    SchedulingSettings settings;

    @Inject
    RepublishDays republish;

    @Inject
    RepublishRepository runs;

    @Inject
    LocationRepository locations;

    @Inject
    StaffRepository staff;

    @Inject
    LocationEvents locationEvents;

    @Inject
    StaffEvents staffEvents;

    @Inject
    PublishDays days;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Pool pool;

    @Inject
    Sql sql;

    @BeforeEach
    void nothingIsLeft() {
        Sql.now(again.run());
    }

    @Test
    void aKilledRunGoesOnWhereItWas() {
        Shop shop = Shop.open();
        List<Event<ResourceDay>> before = new PublishedDays(shop.location).exactly(2 * ALL);
        long resources = resources(shop.location) + resources(shop.alice);
        String run = ask(shop.location);
        assertEquals(run, ask(shop.location), "asked for again, it is the same one");

        assertThrows(
                IllegalStateException.class, () -> Sql.now(killedWithinABatch().batch()));
        assertEquals(0, sql.number("SELECT resources FROM republish WHERE id = ?", run));
        assertEquals(true, Sql.now(again.batch()));
        get("resource-days/republish/" + run)
                .then()
                .statusCode(200)
                .body("resources", equalTo(1))
                .body("days", equalTo(ALL))
                .body("finishedAt", equalTo(null));
        Sql.now(again.run());
        get("resource-days/republish/" + run)
                .then()
                .body("resources", equalTo(2))
                .body("days", equalTo(2 * ALL))
                .body("finishedAt", notNullValue());

        List<Event<ResourceDay>> after = new PublishedDays(shop.location).exactly(3 * ALL);
        new PublishedDays(shop.alice).exactly(3 * ALL);
        assertEquals(newest(before), newest(after));
        after.subList(2 * ALL, 3 * ALL).forEach(event -> assertEquals(1, event.epoch()));
        assertEquals(
                resources + 2,
                Await.value(
                        "both resources",
                        () -> resources(shop.location) + resources(shop.alice),
                        count -> count >= resources + 2));
        assertNotEquals(run, ask(shop.location), "what is finished is asked for anew");
        Sql.now(again.run());
    }

    /** Releases add keys to days; those that are stored without them are published like all others. */
    @Test
    void aDayOfAnEarlierReleaseIsNoObstacle() {
        Shop shop = Shop.open();
        new PublishedDays(shop.location).exactly(2 * ALL);
        ServerLog.sql("UPDATE `" + ServerLog.schema() + "`.resource_day SET body = JSON_REMOVE(body,"
                + " '$.windows[0].holidayPremiumPercent') WHERE resource_id = '" + shop.location + "'");

        ask(shop.location);
        Sql.now(again.run());

        new PublishedDays(shop.location).exactly(3 * ALL);
    }

    @Test
    void whoeverBeginsAnewFindsTheNewestVersionLast() {
        Shop shop = Shop.open();
        ask(shop.location);
        Sql.now(again.run());

        Map<String, Long> last = new HashMap<>();
        new PublishedDays(shop.alice).exactly(3 * ALL).forEach(event -> last.put(event.subject(), event.version()));
        assertEquals(ALL, last.size());
        last.forEach((key, version) ->
                assertEquals(sql.number("SELECT day_version FROM resource_day WHERE day_key = ?", key), version, key));
    }

    @Test
    void aRestoreIsFollowedByOneRunOfEverythingWhoeverBegins() {
        for (int replica = 0; replica < 2; replica++) {
            RepublishDays restored =
                    new RepublishDays(transactions, runs, locations, audit, new RaisedEpoch(pool), clock);
            Sql.now(restored.afterRestore());
        }
        assertEquals(1, sql.number("SELECT COUNT(*) FROM republish WHERE epoch = 7 AND location_id IS NULL"));
        sql.write(tx -> tx.run("DELETE FROM republish WHERE epoch = 7"));
        Sql.now(republish.afterRestore());
        assertEquals(0, sql.number("SELECT COUNT(*) FROM republish WHERE location_id IS NULL"));
    }

    @Test
    void anUnknownLocationIsRefused() {
        post("resource-days/republish", Map.of("locationId", UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-found"));
    }

    private static String ask(String location) {
        return post("resource-days/republish", Map.of("locationId", location))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static Map<String, ResourceDay> newest(List<Event<ResourceDay>> events) {
        Map<String, ResourceDay> newest = new HashMap<>();
        events.forEach(event -> newest.put(event.subject(), event.data()));
        return newest;
    }

    private static long resources(String id) {
        return new TopicProbe()
                .records(Topics.RESOURCES.name()).stream()
                        .filter(each -> each.key().equals(id))
                        .count();
    }

    /** Like one that ends behind the last statement and before COMMIT. */
    private ContinueRepublish killedWithinABatch() {
        return new ContinueRepublish(
                transactions,
                settings,
                new KilledRuns(),
                republish,
                locations,
                staff,
                locationEvents,
                staffEvents,
                days,
                audit,
                clock);
    }

    @Vetoed
    private static final class KilledRuns extends RepublishRepository {

        @Override
        public Uni<Void> update(Tx tx, Republish run) {
            return super.update(tx, run).chain(() -> Uni.createFrom().failure(new IllegalStateException("killed")));
        }
    }

    @Vetoed
    private static final class RaisedEpoch extends ProducerEpoch {

        RaisedEpoch(Pool pool) {
            super(pool);
        }

        @Override
        public long get() {
            return 7;
        }
    }
}
