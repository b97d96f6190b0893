package slotwright.platform.health;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessIT {

    @TestHTTPResource(value = "health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "metrics", management = true)
    URL metrics;

    @Test
    void isReadyOnTheManagementPortWithARightDatabase() {
        RestAssured.get(ready)
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("database"));
    }

    @Test
    void saysWhichEditionOfTheZonesItHas() {
        String version = ZoneData.ofThisJvm().version();
        RestAssured.get(ready).then().body("checks.find { it.name == 'zone-data' }.data.version", equalTo(version));
        String text = RestAssured.get(metrics).asString();
        assertTrue(text.contains("slotwright_zone_data{version=\"" + version + "\"} 1.0"), text);
        assertTrue(text.contains("slotwright_zone_data_old "), text);
    }

    @Test
    void showsTheOutboxInItsMetrics() {
        String text = RestAssured.get(metrics).then().statusCode(200).extract().asString();
        for (String name : new String[] {"outbox_age_seconds", "outbox_backlog", "outbox_sent_total"}) {
            assertTrue(text.contains("slotwright_" + name), name);
        }
    }
}
