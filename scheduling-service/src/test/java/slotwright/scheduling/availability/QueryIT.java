package slotwright.scheduling.availability;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;

@QuarkusTest
class QueryIT {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @Test
    void bothDatesAreIncluded() {
        Shop shop = Shop.open();
        shop.startsOnTuesday();

        assertEquals(24, Shop.starts(shop.ask(TUESDAY, TUESDAY.plusDays(2))).size());
        assertEquals(
                List.of(),
                Shop.starts(shop.ask(TUESDAY.plusYears(5), TUESDAY.plusYears(5).plusDays(61))));
        shop.ask(TUESDAY, TUESDAY.plusDays(61)).then().statusCode(200);
        shop.ask(TUESDAY, TUESDAY.plusDays(62)).then().statusCode(400).body("errors[0].parameter", equalTo("to"));
        shop.ask(TUESDAY, TUESDAY.minusDays(1)).then().statusCode(400).body("errors[0].parameter", equalTo("to"));
    }

    @Test
    void whatIsMissingIsNamed() {
        get("availability").then().statusCode(400).body("errors.parameter", hasItems("serviceId", "from", "to"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&partySize=0",
                "&partySize=x",
                "&timeZone=Mars/Olympus",
                "&minVersion=7",
                "&staffId=x",
                "&addOnId=x",
                "&cursor=x"
            })
    void wrongParametersAreRefused(String wrong) {
        get("availability?serviceId=" + NOBODY + "&locationId=" + NOBODY + "&from=" + TUESDAY + "&to=" + TUESDAY
                        + wrong)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(wrong.substring(1, wrong.indexOf('='))));
    }

    @Test
    void unknownServicesLocationsAndAddOnsAreTold() {
        Shop shop = Shop.open();
        shop.startsOnTuesday();
        String query = shop.query(TUESDAY, TUESDAY);

        get(query.replace(shop.location, NOBODY)).then().statusCode(404);
        get(query.replace(shop.service.toString(), NOBODY)).then().statusCode(404);
        get(query + "&addOnId=" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("addOnId"));
        get(query.replace("&locationId=" + shop.location, ""))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("locationId"));
        get(query + "&partySize=2").then().statusCode(422).body("type", equalTo("/problems/party-size"));
        get(query + "&staffId=" + NOBODY).then().statusCode(200).body("slots", hasSize(0));
        get(query + "&staffId=" + shop.alice).then().statusCode(200).body("slots", hasSize(8));
    }

    @Test
    void timesAreToldInTheZoneAskedFor() {
        Shop shop = Shop.open();
        shop.startsOnTuesday();

        get(shop.query(TUESDAY, TUESDAY) + "&timeZone=Asia/Kolkata")
                .then()
                .body("timeZone", equalTo("Asia/Kolkata"))
                .body("slots", hasSize(8))
                .body("slots[0].startsAt", endsWith("+05:30"));
    }

    @Test
    void severalLocationsAreAnsweredInOrderOfTime() {
        Shop shop = Shop.open();
        String second = Shop.location("Second", "America/Chicago");
        Shop.window(second, "09:00", "17:00");
        Shop.works(Shop.person("Bob Baker", second), second, "09:00", "17:00");
        shop.startsOnTuesday();

        String query = shop.query(TUESDAY, TUESDAY) + "&locationId=" + second + "&timeZone=UTC";
        List<String> starts = get(query).then().statusCode(200).extract().path("slots.startsAt");
        assertEquals(16, starts.size());
        assertEquals(starts.stream().sorted().toList(), starts);
        assertTrue(Scheduling.get(query).asString().contains("Bob Baker"));
    }
}
