package slotwright.scheduling.availability;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Shop.TUESDAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;

@QuarkusTest
class SlotPagesIT {

    private static final int MOST = 2_000;

    @Test
    void moreSlotsThanFitComePageByPage() {
        Shop shop = Shop.open();
        Map<String, Object> always = Shop.windowBody(shop.location, "00:00", "00:00");
        always.put("stepMinutes", 15);
        always.put("priority", 9);
        post("slot-configurations", always).then().statusCode(201);
        Shop.works(Shop.person("Nora Night", shop.location), shop.location, "00:00", "00:00");
        shop.startsOnTuesday();
        String query = shop.query(TUESDAY, TUESDAY.plusDays(61));
        Await.until("the shop is open day and night", () -> get(shop.query("/days", TUESDAY, TUESDAY))
                .path("days[0].starts")
                .equals(96));
        List<Integer> counts =
                get(shop.query("/days", TUESDAY, TUESDAY.plusDays(61))).path("days.starts");
        int all = counts.stream().mapToInt(Integer::intValue).sum();

        List<Integer> pages = new ArrayList<>();
        List<String> starts = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Scheduling.body(get(query + "&timeZone=UTC" + cursor));
            pages.add(page.path("slots").size());
            page.path("slots").forEach(slot -> starts.add(slot.path("startsAt").asText()));
            cursor = page.has("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : null;
        } while (cursor != null);
        assertEquals(List.of(MOST, MOST, all - 2 * MOST), pages);
        assertTrue(all > 2 * MOST);
        assertEquals(starts, List.copyOf(new TreeSet<>(starts)));

        String ofAnotherList = get("locations?limit=1").path("nextCursor");
        get(query + "&cursor=" + (ofAnotherList == null ? "x" : ofAnotherList))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }
}
