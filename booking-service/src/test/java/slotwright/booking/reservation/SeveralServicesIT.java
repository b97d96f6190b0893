package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.CapacityChecker;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.money.Money;

/** A visit in which several services are done one after the other by one person. */
@QuarkusTest
class SeveralServicesIT {

    private static final UUID WAX = UUID.randomUUID();

    @Inject
    Announcer announcer;

    @Inject
    CapacityChecker checker;

    private final UUID polish = UUID.randomUUID();

    private Shop shop() {
        Offering.of(polish)
                .minutes(90)
                .price("80.00")
                .addOns(new LinkedAddOn(
                        WAX, "wax", "Wax", false, false, 3, 15, Money.of("10.00", "EUR"), AddOnTerms.NONE))
                .multipleServicesDiscount("0.1")
                .tell(announcer, 1);
        return Shop.open(announcer, 1);
    }

    @Test
    void isOneBookingWithAllItsServicesOneAfterTheOther() {
        Shop shop = shop();
        Http.Answer made = book(visit(shop, Map.of("serviceId", shop.service), waxed(2)));
        assertEquals(201, made.status(), made.response().body());
        assertEquals(shop.text(13, 0), made.body().path("endsAt").asText(), "60 + 90 + 2 x 15 minutes");
        assertEquals(shop.service.toString(), made.body().path("serviceId").asText());
        assertEquals(List.of(shop.service.toString(), polish.toString()), ids(made.body()));
        assertEquals("80.00", made.body().at("/services/1/price/amount").asText());
        assertEquals(90, made.body().at("/services/1/minutes").asInt());
        assertEquals(30, made.body().at("/services/1/addOns/0/minutes").asInt());
        assertEquals("190.00", made.body().at("/price/total/amount").asText(), "100 + (80 + 20) - 10 %");
        BookingState state = BookingEvents.await(shop.location, 1).get(0).data();
        assertEquals(
                List.of(shop.service, polish),
                state.services().stream().map(BookedService::serviceId).toList());
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
        assertEquals(409, Requests.book(shop, 12, 30).status(), "the whole of it is taken");
        assertEquals(201, Requests.book(shop, 13, 0).status());
    }

    @Test
    void theSameServiceMayBeDoneTwice() {
        Shop shop = shop();
        Http.Answer made = book(visit(shop, Map.of("serviceId", polish), Map.of("serviceId", polish)));
        assertEquals(201, made.status(), made.response().body());
        assertEquals("160.00", made.body().at("/price/total/amount").asText());
        assertEquals(shop.text(13, 0), made.body().path("endsAt").asText());
    }

    @Test
    void oneOfTheTwoSpellingsNamesTheServices() {
        Shop shop = shop();
        Map<String, Object> both = visit(shop, Map.of("serviceId", polish));
        both.put("serviceId", polish);
        assertEquals(List.of("/services"), pointers(both));
        Map<String, Object> neither = visit(shop);
        neither.remove("services");
        assertEquals(List.of("/serviceId"), pointers(neither));
        Map<String, Object> addOnsBeside = visit(shop, Map.of("serviceId", polish));
        addOnsBeside.put("addOns", List.of());
        assertEquals(List.of("/addOns"), pointers(addOnsBeside));
        assertEquals(List.of("/services"), pointers(visit(shop)));
        Map<String, Object> eleven = visit(shop);
        eleven.put("services", Collections.nCopies(11, Map.of("serviceId", polish)));
        assertEquals(List.of("/services"), pointers(eleven));
        Map<String, Object> allAtOnce = visit(shop, Map.of("serviceId", polish));
        allAtOnce.put("serviceId", polish);
        allAtOnce.remove("locationId");
        assertEquals(List.of("/locationId", "/services"), pointers(allAtOnce));
        assertEquals(List.of("/services/1/serviceId"), pointers(visit(shop, Map.of("serviceId", polish), Map.of())));
    }

    @Test
    void aRefusalNamesTheServiceThatItIsAbout() {
        Shop shop = shop();
        Map<String, Object> service = Map.of("serviceId", shop.service);
        assertEquals(List.of("/services/1/addOns/0"), pointers(visit(shop, service, waxed(4))));
        Http.Answer unknown = book(visit(shop, service, Map.of("serviceId", UUID.randomUUID())));
        assertEquals(422, unknown.status());
        assertEquals("unknown-service", unknown.body().at("/violations/0/code").asText());
        assertEquals(
                "/services/1/serviceId",
                unknown.body().at("/violations/0/pointer").asText());
        Offering.of(polish).retired().tell(announcer, 2);
        Http.Answer retired = book(visit(shop, service, Map.of("serviceId", polish)));
        assertEquals("service-retired", retired.body().at("/violations/0/code").asText());
        assertEquals(List.of("/services/1"), texts(retired.body().at("/violations/0/services")));
    }

    @Test
    void allVersionsStayWhenTheVisitIsMoved() {
        Shop shop = shop();
        Http.Answer made = book(visit(shop, Map.of("serviceId", shop.service), waxed(1)));
        Offering.of(polish).minutes(30).price("500.00").tell(announcer, 2);
        Offering.of(shop.service).minutes(30).price("500.00").tell(announcer, 2);
        Http.Answer moved = Http.post(
                path(made) + "/reschedule",
                Map.of("startsAt", shop.text(14, 0)),
                Map.of("If-Match", made.header("ETag")));
        assertEquals(200, moved.status(), moved.response().body());
        assertEquals(shop.text(16, 45), moved.body().path("endsAt").asText());
        assertEquals(made.body().path("services"), moved.body().path("services"));
        assertEquals(made.body().path("price"), moved.body().path("price"));
        assertEquals("0.00", moved.body().at("/priceDifference/amount").asText());
    }

    @Test
    void aHoldKeepsVersionsAndPriceUntilItIsBooked() {
        Shop shop = shop();
        Map<String, Object> visit = visit(shop, Map.of("serviceId", shop.service), waxed(1));
        Http.Answer held = Http.post(Requests.HOLDS, visit, Requests.key());
        assertEquals(201, held.status(), held.response().body());
        Offering.of(polish).minutes(30).price("500.00").tell(announcer, 2);
        Http.Answer booked =
                Http.post(Requests.HOLDS + "/" + held.body().path("number").asText() + "/book", Map.of(), Map.of());
        assertEquals(201, booked.status(), booked.response().body());
        assertEquals(held.body().path("services"), booked.body().path("services"));
        assertEquals(held.body().path("price"), booked.body().path("price"));
        assertEquals(held.body().path("endsAt"), booked.body().path("endsAt"));
    }

    @Test
    void theirConflictsAreChecked() {
        Shop shop = shop();
        assertEquals(201, Requests.book(shop, 12, 0).status());
        Map<String, Object> visit = visit(shop, Map.of("serviceId", shop.service), Map.of("serviceId", polish));
        visit.remove("customer");
        Http.Answer checked = Http.post("/api/v1/conflict-checks", visit, Map.of());
        assertEquals(200, checked.status(), checked.response().body());
        assertEquals(true, checked.body().path("hasConflict").asBoolean());
        assertFalse(checked.body().path("conflicts").isEmpty());
    }

    private Map<String, Object> waxed(int quantity) {
        return Map.of("serviceId", polish, "addOns", List.of(Map.of("id", WAX, "quantity", quantity)));
    }

    @SafeVarargs
    private static Map<String, Object> visit(Shop shop, Map<String, Object>... services) {
        Map<String, Object> visit = new HashMap<>(Requests.visit(shop, 10, 0));
        visit.remove("serviceId");
        visit.put("services", List.of(services));
        return visit;
    }

    private static Http.Answer book(Map<String, Object> visit) {
        return Http.post(Requests.BOOKINGS, visit, Requests.key());
    }

    private static List<String> pointers(Map<String, Object> visit) {
        Http.Answer refused = book(visit);
        assertEquals(400, refused.status(), refused.response().body());
        return refused.body().path("errors").findValuesAsText("pointer").stream()
                .sorted()
                .toList();
    }

    private static String path(Http.Answer made) {
        return Requests.BOOKINGS + "/" + made.body().path("number").asText();
    }

    private static List<String> ids(JsonNode view) {
        return view.path("services").findValuesAsText("serviceId");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
