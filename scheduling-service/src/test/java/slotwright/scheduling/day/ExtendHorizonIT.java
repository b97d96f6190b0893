package slotwright.scheduling.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;
import slotwright.scheduling.day.store.JobLease;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.staff.store.StaffRepository;

/** Days come into reach, and several replicas notice. */
@QuarkusTest
class ExtendHorizonIT {

    private static final int ALL = 436;
    private static final String TOKYO = "Asia/Tokyo";

    @Inject
    Transactions transactions;

    @Inject
    SchedulingSettings settings;

    @Inject
    HorizonDates horizon;

    @Inject
    LocationRepository locations;

    @Inject
    StaffRepository staff;

    @Inject
    RecomputeDays days;

    @Inject
    FollowZoneRules zones;

    @Inject
    Vertx vertx;

    @Inject
    Sql sql;

    @Test
    void twoReplicasAtOncePublishEachNewDayOnce() {
        String location = Shop.location("Growing", TOKYO);
        new PublishedDays(location).exactly(ALL);
        forgetTheLast(3, location);

        Sql.now(Uni.join()
                .all(List.of(replica().run(), replica().run(), replica().run()))
                .andFailFast());
        Sql.now(replica().run());
        new PublishedDays(location).exactly(ALL + 3);
        assertEquals(ALL, sql.number("SELECT COUNT(*) FROM resource_day WHERE resource_id = ?", location));
    }

    @Test
    void oneThatCannotBeComputedKeepsNoOtherFromIt() {
        String broken = Shop.location("Broken", TOKYO);
        String location = Shop.location("Growing", TOKYO);
        String holidays = sql.text("SELECT holidays FROM location WHERE id = ?", broken);
        sql.write(tx -> tx.run("UPDATE location SET holidays = 'none' WHERE id = ?", broken));
        forgetTheLast(2, broken);
        forgetTheLast(2, location);

        Sql.now(replica().run());
        new PublishedDays(location).exactly(ALL + 2);
        sql.write(tx -> tx.run("UPDATE location SET holidays = ? WHERE id = ?", holidays, broken));
        Sql.now(replica().run());
        new PublishedDays(broken).exactly(ALL + 2);
    }

    private ExtendHorizon replica() {
        return new ExtendHorizon(transactions, settings, horizon, new JobLease(), locations, staff, days, zones, vertx);
    }

    /** As if it had been computed some days ago. */
    private void forgetTheLast(int count, String location) {
        LocalDate last = LocalDate.now(Clock.system(ZoneId.of(TOKYO))).plusDays(400 - count);
        sql.write(tx -> tx.run("UPDATE location SET days_until = ? WHERE id = ?", last, location)
                .chain(() ->
                        tx.run("DELETE FROM resource_day WHERE resource_id = ? AND local_date > ?", location, last)));
    }
}
