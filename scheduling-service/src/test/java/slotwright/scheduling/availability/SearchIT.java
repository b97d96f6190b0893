package slotwright.scheduling.availability;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Rules;
import slotwright.platform.money.Money;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Offered;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;

/** Several services in one visit: an hour's service, then one of half an hour that is not to be had on Wednesday. */
@QuarkusTest
class SearchIT {

    private static final String SEARCH = "availability/search";
    private static final List<String> STARTS = List.of("09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00");

    /** Of the second service; they hide nothing. */
    private static final List<String> CONDITIONS = List.of("loyalty-tier", "customer-limit");

    private final UUID second = UUID.randomUUID();
    private final UUID addOn = UUID.randomUUID();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
        Rules rules = new Rules(
                null, Set.of(TUESDAY.plusDays(1)), null, 1, "silver", false, 24, null, 3, 24, null, 0, null, null);
        ServiceTerms terms = new ServiceTerms(null, null, null, null, null, rules, null, null, null);
        AddOnTerms fromFriday = new AddOnTerms(
                false, false, false, null, null, null, TUESDAY.plusDays(3), null, null, null, null, null, false);
        LinkedAddOn wax =
                new LinkedAddOn(addOn, "wax", "Wax", false, false, 3, 20, Money.of("9.50", "USD"), fromFriday);
        Shop.publish(Offered.service(second, 1, 30, 0, 90, List.of(wax), terms));
        shop.startsOnTuesday();
        Await.until("both services", () -> search(body()).statusCode() == 200);
    }

    @Test
    void listsWhereAllServicesFitOneAfterTheOther() {
        Response answer = search(body());
        assertEquals(STARTS, Shop.starts(answer));
        answer.then()
                .body("timeZone", equalTo(Shop.ZONE.getId()))
                .body("conditions", equalTo(CONDITIONS))
                .body("slots[0].endsAt.substring(11, 16)", equalTo("10:30"))
                .body("slots[0].priceFrom.amount", equalTo("240.00"))
                .body("slots[0].staff[0].id", equalTo(shop.alice));
    }

    @Test
    void oneServiceIsAnsweredAsByParameters() {
        Response one = search(shop.search(TUESDAY, TUESDAY.plusDays(2)));
        Response same = shop.ask(TUESDAY, TUESDAY.plusDays(2));
        assertEquals(Scheduling.body(same).path("slots"), Scheduling.body(one).path("slots"));
    }

    @Test
    void rulesAboutThePersonAreNamed() {
        for (String kind : List.of("", "/days", "/next")) {
            String query = shop.query(kind, TUESDAY, TUESDAY);
            Scheduling.get(query).then().statusCode(200).body("conditions", empty());
            Scheduling.get(query.replace(shop.service.toString(), second.toString()))
                    .then()
                    .statusCode(200)
                    .body("conditions", equalTo(CONDITIONS));
        }
    }

    @Test
    void everyServicesDatesCount() {
        Response week = search(shop.search(TUESDAY, TUESDAY.plusDays(2), second));
        List<String> dates = week.<List<String>>path("slots.startsAt").stream()
                .map(start -> start.substring(0, 10))
                .distinct()
                .toList();
        assertEquals(List.of(TUESDAY.toString(), TUESDAY.plusDays(2).toString()), dates);
    }

    @Test
    void nothingIsListedOnDatesWithoutAChosenAddOn() {
        Map<String, Object> body = shop.search(TUESDAY, TUESDAY.plusDays(3));
        body.put(
                "services",
                List.of(
                        Map.of("serviceId", shop.service),
                        Map.of("serviceId", second, "addOns", List.of(Map.of("id", addOn, "quantity", 2)))));
        Response answer = search(body);
        answer.then()
                .body("slots[0].startsAt.substring(0, 16)", equalTo(TUESDAY.plusDays(3) + "T09:00"))
                .body("slots[0].endsAt.substring(11, 16)", equalTo("11:10"))
                .body("slots[0].priceFrom.amount", equalTo("259.00"));
        String query = shop.query(TUESDAY, TUESDAY.plusDays(3)).replace(shop.service.toString(), second.toString());
        Scheduling.get(query + "&addOnId=" + addOn)
                .then()
                .body(
                        "slots[0].startsAt.substring(0, 10)",
                        equalTo(TUESDAY.plusDays(3).toString()));
    }

    @Test
    void whatIsWrongIsNamed() {
        Map<String, Object> body = body();
        body.put("services", List.of());
        body.put("partySize", 0);
        search(body).then().statusCode(400).body("errors.pointer", hasItems("/services", "/partySize"));
        body = body();
        body.put("to", TUESDAY.plusDays(62));
        body.put("timeZone", "Mars/Olympus");
        body.put("minVersion", "7");
        body.put("rank", "cheapest");
        search(body)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/to", "/timeZone", "/minVersion", "/rank"));
        body = body();
        body.put("from", LocalDate.MAX);
        body.put("to", LocalDate.MAX);
        search(body).then().statusCode(400).body("errors.pointer", hasItem("/to"));
        body = body();
        body.put("services", Collections.nCopies(11, Map.of("serviceId", second)));
        search(body).then().statusCode(400).body("errors.pointer", hasItem("/services"));
        body = body();
        body.put("colour", "blue");
        search(body).then().statusCode(400).body("type", equalTo("/problems/unknown-field"));
    }

    @Test
    void whatTheServicesDoNotHaveIsNamed() {
        Map<String, Object> body = body();
        List<Map<String, Object>> addOns = List.of(Map.of("id", addOn, "quantity", 4), Map.of("id", UUID.randomUUID()));
        body.put("services", List.of(Map.of("serviceId", shop.service), Map.of("serviceId", second, "addOns", addOns)));
        search(body)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/services/1/addOns/0", "/services/1/addOns/1")));
        body = body();
        body.put("locationIds", List.of());
        search(body).then().statusCode(400).body("errors.pointer", equalTo(List.of("/locationIds")));
        body = body();
        body.put("partySize", 2);
        search(body).then().statusCode(422).body("type", equalTo("/problems/party-size"));
        search(shop.search(TUESDAY, TUESDAY, UUID.randomUUID())).then().statusCode(404);
        UUID tenHours = UUID.randomUUID();
        Shop.publish(tenHours, 1, 600, 0, 90);
        Await.until(
                "the long service",
                () -> search(shop.search(TUESDAY, TUESDAY, tenHours)).statusCode() == 200);
        search(shop.search(TUESDAY, TUESDAY, tenHours, tenHours, tenHours, tenHours, tenHours))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("too-long"));
    }

    @Test
    void theListIsReadPageByPage() {
        Map<String, Object> body = shop.search(TUESDAY, TUESDAY.plusDays(2), second);
        search(body).then().body("slots", hasSize(14)).body("nextCursor", equalTo(null));
        post(SEARCH + "?cursor=forged", body).then().statusCode(400);
    }

    private Map<String, Object> body() {
        return shop.search(TUESDAY, TUESDAY, second);
    }

    private static Response search(Map<String, Object> body) {
        return post(SEARCH, body);
    }
}
