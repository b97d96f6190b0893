package slotwright.scheduling.access;

import static slotwright.scheduling.Scheduling.post;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import slotwright.platform.testing.access.AccessMatrix;
import slotwright.platform.testing.access.Attempt;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;

/** Requests about days. */
final class DayRequests {

    private final Sql sql;
    private final Function<Boolean, String> location;

    /** @param location the own one or the foreign one */
    DayRequests(Sql sql, Function<Boolean, String> location) {
        this.sql = sql;
        this.location = location;
    }

    void ask(AccessMatrix matrix) {
        String run = post("resource-days/republish", Map.of("locationId", Shop.location("Again", "UTC")))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        matrix.ask(
                "getRepublish", (who, own) -> Attempt.about(run).path("id", run).shows(answer -> answer.path("id")
                        .equals(run)));
        matrix.ask("republishDays", (who, own) -> {
            String place = Shop.location("Once more", "UTC");
            return Attempt.aboutNothing()
                    .body(Map.of("locationId", place))
                    .changes(() -> sql.number("SELECT COUNT(*) FROM republish WHERE location_id = ?", place) == 1);
        });
        matrix.ask("listMoves", (who, own) -> Attempt.about(moved(location.apply(own)))
                .lists());
    }

    private String moved(String place) {
        String resource = UUID.randomUUID().toString();
        sql.write(tx -> tx.run(
                "INSERT INTO zone_move (found_at, location_id, zones, zone_data, kind, subject, first_date, last_date,"
                        + " old_instant, new_instant) VALUES (NOW(6), ?, 'UTC', 'test', 'DAYS', ?, CURDATE(),"
                        + " CURDATE(), NOW(6), NOW(6))",
                place,
                resource));
        return resource;
    }
}
