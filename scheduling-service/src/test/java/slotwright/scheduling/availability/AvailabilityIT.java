package slotwright.scheduling.availability;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.scheduling.Shop;

@QuarkusTest
class AvailabilityIT {

    @Test
    void listsTheStartsOfAShopThatWasJustOpened() {
        Shop shop = Shop.open();

        assertEquals(
                List.of("09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"),
                shop.startsOnTuesday());
        shop.ask(Shop.TUESDAY, Shop.TUESDAY)
                .then()
                .header("ETag", notNullValue())
                .body("timeZone", equalTo("America/New_York"))
                .body("conditions", empty())
                .body("slots[0].startsAt", containsString(Shop.TUESDAY + "T09:00"))
                .body("slots[0].locationId", equalTo(shop.location))
                .body("slots[0].staff[0].id", equalTo(shop.alice))
                .body("slots[0].staff[0].name", equalTo("Alice Archer"))
                .body("slots[0].remainingCapacity", equalTo(1))
                .body("slots[0].priceFrom.amount", equalTo("120.00"))
                .body("slots[0].seenVersion", containsString("@" + shop.alice + "/" + Shop.TUESDAY));
    }
}
