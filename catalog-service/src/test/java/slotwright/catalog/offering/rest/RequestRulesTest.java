package slotwright.catalog.offering.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Validation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slotwright.catalog.addon.rest.AddOnRequest;
import slotwright.catalog.change.MergePatch;
import slotwright.platform.contract.Experience;
import slotwright.platform.json.Json;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.RequestReader;

/** Values that are acceptable one by one, and do not fit each other: each is told at the value that is in the way. */
class RequestRulesTest {

    private static final String HERE = "11111111-1111-4111-8111-111111111111";
    private static final String THERE = "22222222-2222-4222-8222-222222222222";

    private static final String SERVICE =
            """
            {"title": "Full detail", "category": "interior", "baseDurationMinutes": 60,
             "basePrice": {"amount": "100.00", "currency": "USD"}}""";
    private static final String ADD_ON =
            """
            {"title": "Wax", "minutes": 30, "price": {"amount": "20.00", "currency": "USD"}}""";

    private final RequestReader reader =
            new RequestReader(Validation.buildDefaultValidatorFactory().getValidator());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/pricing/minPrice|{'pricing': {'minPrice': {'amount': '100.01', 'currency': 'USD'}}}",
                "/pricing/maxPrice|{'pricing': {'maxPrice': {'amount': '99.99', 'currency': 'USD'}}}",
                "/pricing/minPrice/currency|{'pricing': {'minPrice': {'amount': '1.00', 'currency': 'EUR'}}}",
                "/pricing/maxPrice/currency|{'pricing': {'maxPrice': {'amount': '1.00', 'currency': 'EUR'}}}",
                "/locationPrices/HERE|{'locationPrices': {'HERE': {'amount': '80.00', 'currency': 'USD'}},"
                        + " 'pricing': {'minPrice': {'amount': '90.00', 'currency': 'USD'}}}",
                "/locationPrices/HERE|{'locationPrices': {'HERE': {'amount': '120.00', 'currency': 'USD'}},"
                        + " 'pricing': {'maxPrice': {'amount': '110.00', 'currency': 'USD'}}}",
                "/locationPrices/HERE|{'locationPrices': {'HERE': {'amount': '-1.00', 'currency': 'USD'}}}",
                "/locationPrices/HERE/currency|{'locationPrices': {'HERE': {'amount': '1.00', 'currency': 'EUR'}}}",
                "/locationPrices/HERE|{'locationPrices': {'HERE': {'amount': '1.00', 'currency': 'USD'}},"
                        + " 'locationIds': ['THERE']}",
                "/locationPrices/here|{'locationPrices': {'here': {'amount': '1.00', 'currency': 'USD'}}}",
                "/pricing/taxRate|{'pricing': {'taxRate': 1.01}}",
                "/pricing/peakHourMultiplier|{'pricing': {'peakHourMultiplier': 0.99}}",
                "/pricing/weekendMultiplier|{'pricing': {'weekendMultiplier': 10.01}}",
                "/pricing/holidayMultiplier|{'pricing': {'holidayMultiplier': 0}}",
                "/pricing/packageDiscounts/multipleServices|{'pricing': {'packageDiscounts':"
                        + " {'multipleServices': -0.1}}}",
                "/pricing/packageDiscounts/loyaltyCustomer|{'pricing': {'packageDiscounts': {'loyaltyCustomer': 2}}}",
                "/pricing/demandPricing/lowBelowUtilisation|{'pricing': {'demandPricing':"
                        + " {'lowBelowUtilisation': 0.8}}}",
                "/pricing/demandPricing/highAboveUtilisation|{'pricing': {'demandPricing':"
                        + " {'highAboveUtilisation': 0.3}}}",
                "/pricing/demandPricing/lowBelowUtilisation|{'pricing': {'demandPricing':"
                        + " {'lowBelowUtilisation': 0.6, 'highAboveUtilisation': 0.5}}}",
                "/resources/staff/max|{'resources': {'staff': {'min': 3, 'max': 2}}}",
                "/resources/equipment/1/kind|{'resources': {'equipment': [{'kind': 'lift'}, {'kind': 'lift'}]}}",
                "/resources/supplies/estimatedCost/currency|{'resources': {'supplies':"
                        + " {'estimatedCost': {'amount': '1.00', 'currency': 'EUR'}}}}",
                "/resources/supplies/usage/soap|{'resources': {'supplies': {'usage': {'soap': -1}}}}",
                "/requirements/weather/minTemperatureF|{'requirements': {'weather':"
                        + " {'minTemperatureF': 90, 'maxTemperatureF': 40}}}",
                "/requirements/space/minWidthFeet|{'requirements': {'space': {'minWidthFeet': -1}}}",
                "/rules/cancellation/freeHours|{'rules': {'cancellation': {'freeHours': 23}}}",
                "/rules/cancellation/partialHours|{'rules': {'cancellation': {'partialHours': 49}}}",
                "/rules/cancellation/lateHours|{'rules': {'cancellation': {'lateHours': 25}}}",
                "/rules/cancellation/partialHours|{'rules': {'cancellation': {'partialHours': 11}}}",
                "/rules/cancellation/partialPercent|{'rules': {'cancellation': {'partialPercent': 24}}}",
                "/rules/cancellation/latePercent|{'rules': {'cancellation': {'latePercent': 51}}}",
                "/rules/season/from|{'rules': {'season': {'from': '02-30', 'to': '03-31'}}}",
                "/rules/season/to|{'rules': {'season': {'from': '02-28'}}}",
                "/rules/deposit|{'rules': {'deposit': {'dueMinutes': 60}}}",
                "/rules/deposit/amount|{'rules': {'deposit': {'percent': 20,"
                        + " 'amount': {'amount': '5.00', 'currency': 'USD'}}}}",
                "/rules/deposit/amount/currency|{'rules': {'deposit': {'amount':"
                        + " {'amount': '5.00', 'currency': 'EUR'}}}}",
                "/rules/noShowFee/currency|{'rules': {'noShowFee': {'amount': '5.00', 'currency': 'EUR'}}}",
                "/rules/limits/1|{'rules': {'limits': [{'per': 'day', 'of': 'staff', 'max': 2},"
                        + " {'per': 'day', 'of': 'staff', 'max': 3}]}}",
                "/rules/availableDays|{'rules': {'availableDays': [1, 1]}}",
                "/rules/availableDays/1|{'rules': {'availableDays': [1, 8]}}",
                "/rules/blackoutDates/0|{'rules': {'blackoutDates': ['2027-02-29']}}",
                "/questions/0/options|{'questions': [{'key': 'a', 'label': 'A?', 'type': 'choice', 'options': ['x']}]}",
                "/questions/0/options|{'questions': [{'key': 'a', 'label': 'A?', 'type': 'text',"
                        + " 'options': ['x', 'y']}]}",
                "/questions/1/key|{'questions': [{'key': 'a', 'label': 'A?', 'type': 'text'},"
                        + " {'key': 'a', 'label': 'B?', 'type': 'date'}]}",
                "/questions/0/type|{'questions': [{'key': 'a', 'label': 'A?', 'type': 'colour'}]}",
                "/levels/seniour|{'levels': {'seniour': {'pricePercent': 120}}}",
                "/levels/senior/pricePercent|{'levels': {'senior': {'pricePercent': 0}}}",
                "/levels/senior/pricePercent|{'levels': {'senior': {'pricePercent': 1000.1}}}",
                "/levels/senior/pricePercent|{'levels': {'senior': {'pricePercent': 99.00001}}}",
                "/levels/senior/minutesDelta|{'levels': {'senior': {'minutesDelta': -60}}}",
                "/levels/trainee/minutesDelta|{'levels': {'trainee': {'minutesDelta': 1381}}}",
                "/levels/senior/percent|{'levels': {'senior': {'percent': 80}}}",
                "/levels/senior/minutesDelta|{'levels': {'senior': {'minutesDelta': -11}, 'junior':"
                        + " {'minutesDelta': -10}}, 'processing': {'afterMinutes': 20, 'minutes': 30}}",
                "/processing/minutes|{'processing': {'afterMinutes': 31, 'minutes': 30}}",
                "/processing/minutes|{'processing': {'afterMinutes': 31, 'minutes': 30},"
                        + " 'levels': {'senior': {'minutesDelta': -1}}}",
                "/processing/minutes|{'processing': {'afterMinutes': 0, 'minutes': 0}}",
                "/processing/minutes|{'processing': {'afterMinutes': 10}}",
                "/processing/afterMinutes|{'processing': {'afterMinutes': -1, 'minutes': 30}}",
                "/resources/staff/experienceLevel|{'resources': {'staff': {'experienceLevel': 'expert'}}}",
                "/resources/staff/certifiedOnly|{'resources': {'staff': {'certifiedOnly': 'yes'}}}",
                "/compatibleWith/1|{'compatibleWith': ['sedan', 'Not a name']}",
                "/delivery|{'delivery': 'by_mail'}"
            })
    void aServiceIsRefusedAtOnePlace(String pointer, String change) {
        assertEquals(List.of(text(pointer)), pointers(SERVICE, text(change), ServiceRequest.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/pricingModifiers/minPrice|{'pricingModifiers': {'minPrice': {'amount': '20.01', 'currency': 'USD'}}}",
                "/pricingModifiers/maxPrice|{'pricingModifiers': {'maxPrice': {'amount': '19.99', 'currency': 'USD'}}}",
                "/pricingModifiers/maxPrice/currency|{'pricingModifiers': {'maxPrice':"
                        + " {'amount': '19.99', 'currency': 'EUR'}}}",
                "/pricingModifiers/seasn|{'pricingModifiers': {'seasn': true}}",
                "/requirements/cleanupMinutes|{'requirements': {'cleanupMinutes': 5}}",
                "/requirements/space/minWidthFeet|{'requirements': {'space': {'minWidthFeet': 1000.1}}}",
                "/requirements/weather/minTemperatureF|{'requirements': {'weather':"
                        + " {'minTemperatureF': 90, 'maxTemperatureF': 40}}}",
                "/restrictions/notWithAddOns|{'restrictions': {'notWithAddOns': ['HERE', 'HERE']}}",
                "/restrictions/locationIds/1|{'restrictions': {'locationIds': ['HERE', 'x']}}",
                "/requiresApproval|{'requiresApproval': 'yes'}"
            })
    void anAddOnIsRefusedAtOnePlace(String pointer, String change) {
        assertEquals(List.of(text(pointer)), pointers(ADD_ON, text(change), AddOnRequest.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/conditions/to|{'conditions': {'from': '2027-03-02', 'to': '2027-03-01'}}",
                "/conditions/withAddOns|{'conditions': {'withAddOns': ['HERE', 'HERE']}}",
                "/priceModifier/value|{'priceModifier': {'type': 'discount', 'value': 101}}",
                "/priceModifier/value|{'priceModifier': {'type': 'premium'}}"
            })
    void aLinkIsRefusedAtOnePlace(String pointer, String change) {
        assertEquals(List.of(pointer), pointers("{}", text(change), LinkRequest.class));
    }

    @Test
    void theLevelThatWasMeantIsNamed() {
        String change = text("{'levels': {'seniour': {}}, 'resources': {'staff': {'experienceLevel': 'Master'}}}");
        Problem refused = refused(SERVICE, change, ServiceRequest.class);
        assertEquals(
                List.of(
                        "must be one of trainee, junior, experienced, senior, master; did you mean 'master'?",
                        "must be one of trainee, junior, experienced, senior, master; did you mean 'senior'?"),
                found(refused, "message"));
    }

    @Test
    void theLevelsAreThoseOfTheContract() throws ReflectiveOperationException {
        Schema described =
                ResourcesRequest.Staff.class.getDeclaredField("experienceLevel").getAnnotation(Schema.class);
        assertEquals(Experience.LEVELS, List.of(described.enumeration()));
    }

    @Test
    void whatFollowsFromAnotherFaultIsNotTold() {
        String change = text(
                """
                {'basePrice': {'amount': 5, 'currency': 'USD'}, 'locationIds': ['HERE', 'x', 'y'],
                 'pricing': {'minPrice': {'amount': '1.00', 'currency': 'EUR'}},
                 'rules': {'cancellation': {'freeHours': 'two', 'partialHours': 100}},
                 'resources': {'staff': {'min': 21, 'max': 2}}}""");
        assertEquals(
                List.of(
                        "/basePrice/amount",
                        "/locationIds/1",
                        "/locationIds/2",
                        "/resources/staff/min",
                        "/rules/cancellation/freeHours"),
                pointers(SERVICE, change, ServiceRequest.class));
    }

    private <R> List<String> pointers(String valid, String change, Class<R> type) {
        return found(refused(valid, change, type), "pointer");
    }

    private <R> Problem refused(String valid, String change, Class<R> type) {
        reader.read(tree(valid), type);
        JsonNode changed = MergePatch.apply(tree(valid), tree(change));
        Problem refused = assertThrows(Problem.class, () -> reader.read(changed, type));
        assertEquals(400, refused.status());
        return refused;
    }

    private static List<String> found(Problem refused, String member) {
        return Json.mapper().<JsonNode>valueToTree(refused.members().get("errors")).findValues(member).stream()
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }

    private static JsonNode tree(String json) {
        return Json.read(json, JsonNode.class);
    }

    private static String text(String readable) {
        return readable.replace('\'', '"').replace("HERE", HERE).replace("T" + HERE, THERE);
    }
}
