package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.money.Money;

/** Which add-ons a visit may have, and which it gets. */
@QuarkusTest
class AddOnsIT {

    @Inject
    Announcer announcer;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(announcer, 1);
    }

    @Test
    void locationIds() {
        UUID elsewhere = UUID.randomUUID();
        offer(
                addOn(first, false, null, Set.of(), Set.of(elsewhere)),
                addOn(second, true, null, Set.of(), Set.of(elsewhere)));
        for (Http.Answer refused : asked(first)) {
            assertEquals(400, refused.status(), refused.response().body());
            assertEquals("/addOns/0", refused.body().at("/errors/0/pointer").asText());
            assertEquals(
                    "add-on-not-at-location",
                    refused.body().at("/errors/0/code").asText());
            assertEquals(
                    "is offered only at " + elsewhere,
                    refused.body().at("/errors/0/message").asText());
        }
        assertEquals("100.00", total(Requests.book(shop, 10, 0)), "what is required elsewhere is not added");
    }

    @Test
    void notWithAddOns() {
        offer(addOn(first, false, null, Set.of(second), Set.of()), addOn(second, false, null, Set.of(), Set.of()));
        for (Http.Answer refused : asked(first, second)) {
            assertEquals(400, refused.status(), refused.response().body());
            assertEquals(
                    List.of("add-on-not-with-others", "add-on-not-with-others"),
                    refused.body().path("errors").findValuesAsText("code"));
            assertEquals(
                    "is not offered together with " + first,
                    refused.body().at("/errors/1/message").asText());
        }
        for (Http.Answer taken : asked(second)) {
            assertEquals("105.00", total(taken));
        }
    }

    @Test
    void aVisitThatMovesKeepsItsAddOnsAndGetsNoOthers() {
        offer(
                addOn(first, true, shop.date.minusDays(1), Set.of(), Set.of()),
                addOn(second, true, null, Set.of(first), Set.of()));
        Http.Answer made = Requests.book(shop, 10, 0);
        assertEquals("105.00", total(made));
        String path = Requests.BOOKINGS + "/" + made.body().path("number").asText();
        Http.Answer moved = Http.post(
                path + "/reschedule",
                Map.of("startsAt", shop.textOn(shop.date.plusDays(1), 10, 0)),
                Map.of("If-Match", made.header("ETag")));
        assertEquals("105.00", total(moved));
        assertEquals(made.body().at("/services/0/addOns"), moved.body().at("/services/0/addOns"));
    }

    private void offer(LinkedAddOn... addOns) {
        Offering.of(shop.service).addOns(addOns).tell(announcer, 2);
    }

    /** To be quoted and to be booked. */
    private List<Http.Answer> asked(UUID... addOns) {
        List<Map<String, UUID>> chosen =
                Stream.of(addOns).map(id -> Map.of("id", id)).toList();
        Map<String, Object> visit = new HashMap<>(Requests.visit(shop, 10, 0));
        visit.put("addOns", chosen);
        Map<String, Object> unnamed = new HashMap<>(Requests.unnamed(shop, 10, 0));
        unnamed.put("addOns", chosen);
        return List.of(Requests.quote(unnamed, Map.of()), Http.post(Requests.BOOKINGS, visit, Requests.key()));
    }

    private static String total(Http.Answer answer) {
        return answer.body().at("/price/total/amount").asText(answer.response().body());
    }

    private static LinkedAddOn addOn(
            UUID id, boolean required, LocalDate to, Set<UUID> notWith, Set<UUID> locationIds) {
        AddOnTerms terms = new AddOnTerms(
                false, false, false, null, null, null, null, to, null, null, notWith, locationIds, false);
        return new LinkedAddOn(id, "extra", "Extra", required, false, 1, 0, Money.of("5.00", "EUR"), terms);
    }
}
