package slotwright.analytics.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.analytics.Feed;
import slotwright.analytics.Locations;
import slotwright.platform.contract.Topics;
import slotwright.platform.testing.Await;

/** The page as a browser gets it that opens an address: without a token. */
@QuarkusTest
class DashboardPageIT {

    private static final String FIGURES = "/api/v1/analytics/dashboard";

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @Test
    void tellsAGuestNothingThatTheServiceKnows() {
        Locations location = Locations.in("Antarctica/Troll", "NOK");
        try (Feed feed = new Feed()) {
            feed.event(Topics.RESOURCES, 0, location.event());
            feed.flush();
        }
        Await.until(
                "the figures show " + location,
                () -> given().get(FIGURES).asString().contains("Troll"));

        for (String query : new String[] {"", "?date=2026-12-01", "?locationId=" + location.id()}) {
            String page =
                    guest().get("/" + query).then().statusCode(200).extract().asString();
            assertFalse(
                    Pattern.compile("Troll|NOK|data-value|data-location-id|<table|<dd")
                            .matcher(page)
                            .find(),
                    page);
        }
        assertFalse(guest().get("/").asString().contains(location.id().toString()));
    }

    @Test
    void isTheSameForALocationThatThereIsAsForOneThatThereIsNot() {
        Locations known = Locations.in("Europe/Oslo", "NOK");
        try (Feed feed = new Feed()) {
            feed.event(Topics.RESOURCES, 0, known.event());
            feed.flush();
        }
        String id = known.id().toString();
        Await.until(
                "the figures show " + known,
                () -> given().get(FIGURES).asString().contains(id));
        String unknown = "00000000-0000-4000-8000-000000000000";

        String there = guest().get("/?locationId=" + id).asString();

        assertTrue(there.replace(id, unknown)
                .equals(guest().get("/?locationId=" + unknown).asString()));
    }

    @Test
    void keepsWhatItsAddressAsksForUntilSomebodyIsLoggedIn() {
        String id = "00000000-0000-4000-8000-00000000000a";
        guest().get("/?locationId=" + id + "&date=2026-12-01&other=%22%3E%3Cb%3E")
                .then()
                .statusCode(200)
                .body(
                        containsString("data-figures=\"" + FIGURES + "?date=2026-12-01&amp;locationId=" + id + "\""),
                        containsString("Tuesday, 1 December 2026"),
                        not(containsString("<b>")));
    }

    @Test
    void talksToTheServiceAndToTheIssuerAlone() {
        String page = guest().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                                + " connect-src 'self' " + issuer + "; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("data-issuer=\"" + issuer + "\""))
                .body(containsString("data-audience=\"analytics-service\""))
                .extract()
                .asString();
        assertFalse(
                Pattern.compile("<script>|<style|style=|javascript:|https?://|\\son[a-z]+=")
                        .matcher(page.replace(issuer, ""))
                        .find(),
                page);
    }

    @Test
    void itsFiguresAreNeverKeptAndLoadNothing() {
        given().get(FIGURES)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard.js", "issuer.js", "session.js", "figures.js", "dashboard.css", "figures.css"})
    void bringsItsOwnFiles(String file) {
        guest().get("/dashboard/" + file)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-cache"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard.js", "issuer.js", "session.js", "figures.js"})
    void itsScriptsMakeNoMarkup(String file) {
        String script = guest().get("/dashboard/" + file).asString();
        assertFalse(Pattern.compile(
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|localStorage|cookie")
                .matcher(script)
                .find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", FIGURES})
    void refusesADateThatIsNone(String path) {
        given().get(path + "?date=today")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo("date"));
    }

    private static RequestSpecification guest() {
        return given().noFilters();
    }
}
