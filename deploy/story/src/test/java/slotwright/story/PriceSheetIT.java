package slotwright.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import slotwright.local.LocalStack;
import slotwright.story.Api.Suite;
import slotwright.story.prices.GivenPromotion;
import slotwright.story.prices.PriceCart;
import slotwright.story.prices.PriceSheet;
import slotwright.story.prices.PricedShop;
import slotwright.story.prices.Quoted;
import slotwright.story.prices.RegularCustomer;

/** Three shops are opened, and every cart of the sheet has the price there that was worked out for it. */
class PriceSheetIT {

    private static final List<String> SHOPS = List.of("detailing", "salon", "clinic");

    private static PackagedSuite suite;
    private static Api customer;
    private static Api regular;
    private static final Map<String, PricedShop> shops = new HashMap<>();
    private static int promotions;

    @BeforeAll
    static void openTheShops() {
        suite = PackagedSuite.start(LocalStack.startOrJoin(), "prices", Map.of());
        People people = suite.people();
        Suite owner = people.administrator();
        SHOPS.forEach(name -> shops.put(name, PricedShop.open(name, owner, Clock.systemUTC())));
        suite.awaitAllInBooking();
        shops.values().forEach(PricedShop::letOthersBook);
        customer = people.customer().booking();
        regular = people.customer("regular").booking();
        RegularCustomer.comes(regular, owner.booking(), shops.get("detailing"), "harbour", "wash");
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    static Stream<Arguments> carts() {
        return Stream.concat(of(""), of("-later"))
                .filter(one -> cart(one).given().isEmpty());
    }

    static Stream<Arguments> cartsOfRegularCustomers() {
        return of("-later").filter(one -> cart(one).given().equals(List.of("tier silver")));
    }

    static Stream<Arguments> cartsWithPromotions() {
        return of("-later").filter(one -> cart(one).given().stream().anyMatch(given -> !given.startsWith("tier ")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("carts")
    void aCartHasThePriceThatWasWorkedOut(String name, PriceCart cart) {
        check(cart, shops.get(name), customer, Map.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cartsOfRegularCustomers")
    void whoHasComeOftenPaysLess(String name, PriceCart cart) {
        check(cart, shops.get(name), regular, Map.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cartsWithPromotions")
    void aPromotionTakesOffWhatItSays(String name, PriceCart cart) {
        PricedShop shop = shops.get(name);
        Api catalog = suite.api().catalog();
        try (GivenPromotion promotion = GivenPromotion.make(catalog, cart, shop, promotions++)) {
            suite.awaitPromotionsInBooking();
            check(cart, shop, customer, promotion.named());
        }
        suite.awaitPromotionsInBooking();
    }

    private static void check(PriceCart cart, PricedShop shop, Api api, Map<String, Object> further) {
        JsonNode price = api.post("quotes", Quoted.request(cart, shop, further))
                .expect(201)
                .json()
                .path("price");
        assertEquals(cart.price().toString(), Quoted.price(price, shop::called).toString());
        assertEquals(cart.price().addedTaxes(), Quoted.taxLines(price), "lines that add a tax");
    }

    private static Stream<Arguments> of(String sheet) {
        return SHOPS.stream()
                .flatMap(shop -> PriceSheet.read(shop + sheet).stream().map(cart -> Arguments.of(shop, cart)));
    }

    private static PriceCart cart(Arguments shopAndCart) {
        return (PriceCart) shopAndCart.get()[1];
    }
}
