package slotwright.catalog.offering.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.catalog.offering.model.Facilities;
import slotwright.catalog.offering.model.SearchWords;
import slotwright.platform.testing.ServerLog;

/** No list of the catalog reads a table from one end to the other, and each index leads some list. */
@QuarkusTest
class SearchPlansIT {

    private static final int LIMIT = 50;

    /** The most is read for a tag that a twentieth of all services have, which are looked at one by one and sorted. */
    private static final int MOST_READ = CrowdedCatalog.SERVICES / 4;

    /** Where a place lacks everything, one service in thirty fits it: a hundred of them are found among three thousand. */
    private static final int MOST_LOOKED_AT = CrowdedCatalog.SERVICES / 2;

    private static final String MIDDLE = "80000000-0000-4000-8000-000000000000";

    private static final UUID SOMEWHERE = UUID.fromString(MIDDLE);

    private static final Pattern LISTED = Pattern.compile(
            "^(SELECT|DELETE) .*FROM"
                    + " (service_version|service_add_on|add_on|category|promotion|known_location|service)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static CrowdedCatalog tables;

    private static final Set<String> USED = new TreeSet<>();

    /** Once: a class that is set up before the first test does not know yet where the service listens. */
    @BeforeEach
    void crowd() {
        if (tables == null) {
            tables = new CrowdedCatalog();
        }
    }

    @AfterAll
    static void leave() {
        tables.drop();
    }

    @Test
    void eachCombinationOfFiltersAndOrdersHasAnIndexAndEachIndexHasOne() {
        for (int filters = 0; filters < 1 << 7; filters++) {
            for (ServiceOrder order : ServiceOrder.values()) {
                if (Integer.bitCount(filters) <= 3 && (order != ServiceOrder.RELEVANCE || (filters & 1) == 1)) {
                    readsFew(search(filters, order, List.of()), MOST_READ);
                    readsFew(search(filters, order, middle(order)), MOST_READ);
                }
            }
        }
        candidates();
        otherLists();
        Set<String> useless = tables.indexes();
        useless.removeAll(USED);
        assertEquals(Set.of(), useless);
    }

    @Test
    void aStatementWithoutAnIndexWouldBeSeen() {
        CrowdedCatalog.Plan plan = tables.plan("SELECT id FROM service WHERE base_price = 20");
        assertTrue(plan.hasFullScan());
        assertTrue(plan.rowsRead() >= CrowdedCatalog.SERVICES);
    }

    private static void candidates() {
        Facilities unknown = new Facilities(null, null, null, null, null, null);
        Facilities poor = new Facilities(false, false, false, BigDecimal.TEN, BigDecimal.TEN, false);
        Facilities small = new Facilities(null, null, null, BigDecimal.ONE, BigDecimal.ONE, null);
        for (Facilities facilities : List.of(unknown, poor, small)) {
            for (String tag : new String[] {null, "tag6", "rare"}) {
                for (BigDecimal budget : new BigDecimal[] {null, new BigDecimal("20")}) {
                    for (Currency currency : new Currency[] {null, Currency.getInstance("EUR")}) {
                        readsFew(
                                CandidateStatement.of(new CandidateSearch(
                                        tag,
                                        facilities,
                                        currency,
                                        currency == null ? null : SOMEWHERE,
                                        budget,
                                        null,
                                        100)),
                                MOST_LOOKED_AT);
                    }
                }
            }
        }
    }

    private static void otherLists() {
        String service = "services/" + made(post("services", Catalog.service("Has versions", Catalog.category())));
        String addOn = "add-ons/" + made(post("add-ons", Catalog.addOn("Wax")));
        put(service + "/" + addOn, "\"1\"", Map.of()).then().statusCode(200);
        Catalog.category();
        readsFew("service_version", () -> get(service + "/versions?limit=20"));
        readsFew("service_add_on", () -> patch(addOn, "\"1\"", Map.of("title", "Polish")));
        readsFew("service ", () -> get("services/" + get(service).path("slug")));
        readsFew("known_location", () -> get("services/compatible?maxBudget=0"));
        for (String list : List.of("add-ons", "categories", "promotions")) {
            String table = list.equals("categories")
                    ? "category"
                    : list.substring(0, list.length() - 1).replace('-', '_');
            readsFew(table, () -> get(list + "?limit=20"));
        }
    }

    /** What the request asks of the table, from the begin of the list and from its midst. */
    private static void readsFew(String table, Runnable request) {
        List<String> statements = ServerLog.statementsOf(request).stream()
                .filter(statement -> LISTED.matcher(statement).matches() && statement.contains(" " + table))
                .map(statement -> statement.replace(" for update", ""))
                .toList();
        assertTrue(!statements.isEmpty(), () -> table + " was asked nothing");
        for (String statement : statements) {
            readsFew(filledIn(statement, ""), MOST_READ);
            readsFew(filledIn(statement, MIDDLE), MOST_READ);
        }
    }

    private static void readsFew(ServiceSelect select, int most) {
        String sql = select.sql();
        for (Object value : select.values()) {
            String literal = value instanceof Number ? value.toString() : "'" + value + "'";
            sql = sql.replaceFirst("\\?", Matcher.quoteReplacement(literal));
        }
        readsFew(sql, most);
    }

    private static void readsFew(String statement, int most) {
        CrowdedCatalog.Plan plan = tables.plan(statement);
        USED.addAll(plan.indexes());
        List<String> wrong = new ArrayList<>();
        if (plan.hasFullScan() || plan.rowsRead() > most) {
            wrong.add(plan + " for " + statement);
        }
        assertEquals(List.of(), wrong);
    }

    private static ServiceSelect search(int filters, ServiceOrder order, List<Object> after) {
        return SearchStatement.of(new ServiceSearch(
                (filters & 1) == 0 ? null : SearchWords.asked("n12"),
                (filters & 2) == 0 ? null : "c3",
                (filters & 4) == 0 ? null : new BigDecimal("475"),
                (filters & 8) == 0 ? null : new BigDecimal((filters & 4) == 0 ? "30" : "480"),
                (filters & 16) == 0 ? null : 20,
                (filters & 32) != 0,
                (filters & 64) == 0 ? null : "tag6",
                order,
                after,
                LIMIT));
    }

    private static List<Object> middle(ServiceOrder order) {
        return switch (order) {
            case ORDER -> List.of(50, "Service 5", MIDDLE);
            case PRICE -> List.of(new BigDecimal("200"), MIDDLE);
            case RELEVANCE -> List.of(11, MIDDLE);
        };
    }

    /** The log shows a statement that was prepared before the log was on without its arguments. */
    private static String filledIn(String statement, String from) {
        String service = "'" + tables.id("service", 0) + "'";
        return statement
                .replaceAll("(service_id|\\.id) ?= ?\\?", "$1=" + service)
                .replaceAll("add_on_id ?= ?\\?", "add_on_id='" + tables.id("add-on", 21) + "'")
                .replaceAll("\\bin ?\\(\\?(,\\?)*\\)", "in ('" + tables.id("add-on", 21) + "')")
                .replaceAll("slug ?= ?\\?", "slug='s77'")
                .replaceAll("version ?< ?\\?", "version<400")
                .replaceAll("display_order ?([=>]) ?\\?", "display_order$1" + (from.isEmpty() ? "-1" : "25"))
                .replaceAll("title ?([=>]) ?\\?", "title$1'" + (from.isEmpty() ? "" : "M") + "'")
                .replaceAll("\\bid ?> ?\\?", "id>'" + from + "'")
                .replaceAll("limit \\?(,\\?| offset \\?)?", "limit 21");
    }
}
