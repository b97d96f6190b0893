package slotwright.booking.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Http.Answer;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.testing.TopicProbe;

/** What customers tell is nowhere in the database and in no topic; looked for in every column and every record. */
@QuarkusTest
class CanaryIT {

    private static final String CANARY = "zzCanary";
    private static final String COLUMNS =
            "SELECT table_schema AS s, table_name AS t, column_name AS c FROM information_schema.columns"
                    + " WHERE table_schema IN (DATABASE(), ?) AND (data_type LIKE '%char' OR data_type LIKE '%text'"
                    + " OR data_type LIKE '%binary' OR data_type LIKE '%blob' OR data_type = 'json')";

    @ConfigProperty(name = "slotwright.audit-schema")
    String auditSchema;

    @ConfigProperty(name = "slotwright.topic-prefix")
    String topicPrefix;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Test
    void noTableAndNoTopicHasWhatCustomersTell() throws Exception {
        Shop shop = Shop.open(announcer, 1);
        Answer booked =
                answered(201, Http.post(Requests.BOOKINGS, telling(Requests.visit(shop, 9, 0)), Requests.key()));
        move(booked, shop.text(10, 0));
        Answer unnamed =
                answered(201, Http.post(Requests.HOLDS, telling(Requests.unnamed(shop, 12, 0)), Requests.key()));
        Answer told = answered(201, book(unnamed, telling(Map.of("customer", customer()))));
        cancel(told);
        Answer named = answered(201, Http.post(Requests.HOLDS, telling(Requests.visit(shop, 14, 0)), Requests.key()));
        answered(204, Http.delete(Requests.HOLDS + "/" + number(named), Map.of()));
        assertTrue(Http.get(Requests.BOOKINGS + "/" + number(booked))
                .response()
                .body()
                .contains(CANARY + " notes"));
        BookingEvents.await(shop.location, 7);

        assertEquals(Set.of(), columnsWith(CANARY + " notes"));
        assertEquals(Set.of(), columnsWith(CANARY + " detail"));
        assertEquals(Set.of(), topicsWith(CANARY));
        // Who it is stands in the clear still, in the one table of people; so the search finds what there is to find.
        assertEquals(Set.of("person.name", "person.email"), columnsWith(CANARY));
        assertFalse(topicsWith(shop.location.toString()).isEmpty());
    }

    private Set<String> columnsWith(String text) {
        Set<String> found = new TreeSet<>();
        for (Row column : sql.rows(COLUMNS, auditSchema)) {
            String table = column.getString("t");
            String name = column.getString("c");
            long hits = sql.number(
                    "SELECT COUNT(*) FROM `%s`.`%s` WHERE LOCATE(LOWER(?), LOWER(CONVERT(`%s` USING utf8mb4))) > 0"
                            .formatted(column.getString("s"), table, name),
                    text);
            if (hits > 0) {
                found.add(table + "." + name);
            }
        }
        return found;
    }

    private Set<String> topicsWith(String text) throws Exception {
        Set<String> found = new TreeSet<>();
        for (String topic : topics()) {
            new TopicProbe(kafka, "")
                    .records(topic).stream()
                            .filter(record -> record.toString().toLowerCase().contains(text.toLowerCase()))
                            .forEach(record -> found.add(topic));
        }
        return found;
    }

    private List<String> topics() throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
            return admin.listTopics().names().get(60, TimeUnit.SECONDS).stream()
                    .filter(name -> name.startsWith(topicPrefix))
                    .toList();
        }
    }

    private static Map<String, Object> telling(Map<String, Object> wanted) {
        Map<String, Object> telling = new HashMap<>(wanted);
        telling.computeIfPresent("customer", (key, before) -> customer());
        telling.put("notes", CANARY + " notes");
        telling.put("details", Map.of("told", CANARY + " detail"));
        return telling;
    }

    private static Map<String, Object> customer() {
        return Map.<String, Object>of(
                "name", CANARY + " Ann", "email", CANARY + "@example.com", "phone", "+4915112345678");
    }

    private static Answer book(Answer hold, Map<String, Object> body) {
        return Http.post(Requests.HOLDS + "/" + number(hold) + "/book", body, Requests.key());
    }

    private static void move(Answer booking, String startsAt) {
        Map<String, String> headers = new HashMap<>(Requests.key());
        headers.put("If-Match", "\"1\"");
        String path = Requests.BOOKINGS + "/" + number(booking) + "/reschedule";
        answered(200, Http.post(path, Map.of("startsAt", startsAt), headers));
    }

    private static void cancel(Answer booking) {
        Map<String, String> headers = new HashMap<>(Requests.key());
        headers.put("If-Match", booking.header("ETag"));
        String path = Requests.BOOKINGS + "/" + number(booking) + "/cancel";
        answered(200, Http.post(path, Map.of("reason", "ill"), headers));
    }

    private static Answer answered(int status, Answer answer) {
        assertEquals(status, answer.status(), answer.response().body());
        return answer;
    }

    private static String number(Answer booking) {
        return booking.body().path("number").asText();
    }
}
