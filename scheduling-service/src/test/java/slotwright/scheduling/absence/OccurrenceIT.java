package slotwright.scheduling.absence;

import static org.hamcrest.Matchers.equalTo;
import static slotwright.scheduling.Scheduling.delete;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;
import static slotwright.scheduling.absence.FourTuesdays.AS_EVER;
import static slotwright.scheduling.absence.FourTuesdays.SECOND;
import static slotwright.scheduling.absence.FourTuesdays.approve;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Topics;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.Shop;

/** One of four Tuesdays is changed by an absence of its own. */
@QuarkusTest
class OccurrenceIT {

    private FourTuesdays tuesdays;
    private Shop shop;
    private String series;

    @BeforeEach
    void open() {
        tuesdays = new FourTuesdays();
        shop = tuesdays.shop;
        series = tuesdays.series;
    }

    @Test
    void standsInsteadOfItsOccurrenceAndOfNoOther() {
        int before = new PublishedDays(shop.alice).all().size();
        String id = made(post("absences", tuesdays.later(SECOND)));

        get("absences/" + id)
                .then()
                .body("parentId", equalTo(series))
                .body("occurrence", equalTo(SECOND.toString()))
                .body("status", equalTo("approved"));
        new PublishedDays(shop.alice).exactly(before + 1);
        tuesdays.awaitAway(SECOND, List.of("14:00"));
        tuesdays.awaitAway(TUESDAY, AS_EVER);
        get("absences?parentId=" + series).then().body("items.id", equalTo(List.of(id)));

        Map<String, Object> moved = tuesdays.later(SECOND);
        moved.put("from", SECOND.plusDays(1) + "T14:00");
        moved.put("to", SECOND.plusDays(1) + "T15:00");
        moved.put("occurrence", SECOND + "T11:00");
        put("absences/" + id, "\"1\"", moved).then().statusCode(200);
        new PublishedDays(shop.alice).exactly(before + 3);
        tuesdays.awaitAway(SECOND, List.of());
        tuesdays.awaitAway(SECOND.plusDays(1), List.of("14:00"));
    }

    @Test
    void comesBackWhenWhatStandsInsteadIsWithdrawn() {
        String id = made(post("absences", tuesdays.later(SECOND)));
        tuesdays.awaitAway(SECOND, List.of("14:00"));

        delete("absences/" + id, "\"1\"").then().statusCode(204);
        tuesdays.awaitAway(SECOND, AS_EVER);
        made(post("absences", tuesdays.later(SECOND)));
        tuesdays.awaitAway(SECOND, List.of("14:00"));
    }

    @Test
    void untilItIsApprovedTheOccurrenceBlocks() {
        String own = made(tuesdays.asAlice(tuesdays.training()));
        approve(own);
        Map<String, Object> later = tuesdays.later(SECOND);
        later.put("parentId", own);

        String id = made(tuesdays.asAlice(later));
        get("absences/" + id).then().body("status", equalTo("pending"));
        tuesdays.awaitAway(SECOND, AS_EVER);
        delete("absences/" + series, tag("absences/" + series)).then().statusCode(204);
        tuesdays.awaitAway(SECOND, AS_EVER);
        approve(id);
        tuesdays.awaitAway(SECOND, List.of("14:00"));
        tuesdays.asAlice(tuesdays.later(SECOND)).then().statusCode(400);
    }

    @Test
    void goesWithItsSeries() {
        String id = made(post("absences", tuesdays.later(SECOND)));
        tuesdays.awaitAway(SECOND, List.of("14:00"));

        delete("absences/" + series, "\"1\"").then().statusCode(204);

        get("absences/" + id).then().statusCode(404);
        tuesdays.awaitAway(SECOND, List.of());
        tuesdays.awaitAway(TUESDAY, List.of());
        for (String gone : List.of(series, id)) {
            Await.until("an audit entry of each", () -> new TopicProbe()
                    .records(Topics.AUDIT.name()).stream()
                            .anyMatch(entry -> entry.value().contains(gone)
                                    && entry.value().contains("absence.withdrawn")));
        }
    }
}
