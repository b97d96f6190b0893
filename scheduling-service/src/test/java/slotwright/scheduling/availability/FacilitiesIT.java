package slotwright.scheduling.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Site;
import slotwright.platform.contract.ServiceTerms.Space;
import slotwright.platform.money.Money;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Offered;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;

/** What a place lacks hides the times of services that need it; what is unknown hides nothing. */
@QuarkusTest
class FacilitiesIT {

    private static final Site SPACE =
            new Site(false, false, false, new Space(new BigDecimal("12"), new BigDecimal("20"), true), null);
    private static final Site POWER = new Site(false, true, false, null, null);

    private final UUID polish = UUID.randomUUID();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @Test
    void servicesAndChosenAddOnsAreListedOnlyWhereThePlaceHasWhatTheyNeed() {
        AddOnTerms terms =
                new AddOnTerms(false, false, false, null, null, null, null, null, null, POWER, null, null, false);
        LinkedAddOn link =
                new LinkedAddOn(polish, "polish", "Polish", false, false, 1, 0, Money.of("9.50", "USD"), terms);
        Shop.publish(Offered.service(shop.service, 2, 60, 0, 90, List.of(link), at("at_location", SPACE)));
        Await.until("the add-on has arrived", () -> polished().size() == 8);
        assertEquals(8, shop.startsOnTuesday().size(), "nothing is known of the place");

        has(Map.of("power", false, "widthFeet", 12, "lengthFeet", 20.5, "level", true));
        Await.until("there is no power", () -> polished().isEmpty());
        assertEquals(8, shop.startsOnTuesday().size());

        has(Map.of("power", true, "widthFeet", 11.99));
        Await.until("it is too small", () -> shop.startsOnTuesday().isEmpty());
        Await.until("with power too", () -> polished().isEmpty());

        has(Map.of());
        Await.until("nothing is known any more", () -> polished().size() == 8);
    }

    @Test
    void whatIsDoneElsewhereIsListedAllTheSame() {
        Shop.publish(Offered.service(shop.service, 2, 60, 0, 90, List.of(), at("at_location", POWER)));
        has(Map.of("power", false));
        Await.until("there is no power", () -> shop.startsOnTuesday().isEmpty());
        Shop.publish(Offered.service(shop.service, 3, 60, 0, 90, List.of(), at("online", POWER)));
        Await.until("it needs none there", () -> shop.startsOnTuesday().size() == 8);
    }

    private static ServiceTerms at(String delivery, Site site) {
        return new ServiceTerms(delivery, null, null, site, null, null, null, null, null);
    }

    private void has(Map<String, Object> facilities) {
        Map<String, Object> body = Shop.locationBody("Harbour Detailing", Shop.ZONE.getId());
        body.put("facilities", facilities);
        String path = "locations/" + shop.location;
        put(path, tag(path), body).then().statusCode(200);
    }

    private List<String> polished() {
        return Shop.starts(Scheduling.get(shop.query(TUESDAY, TUESDAY) + "&addOnId=" + polish));
    }
}
