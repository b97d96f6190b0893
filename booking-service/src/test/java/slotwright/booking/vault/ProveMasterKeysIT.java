package slotwright.booking.vault;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Sql;
import slotwright.booking.vault.model.MasterKeys;
import slotwright.booking.vault.model.Unreadable;
import slotwright.booking.vault.store.MasterKeyRepository;
import slotwright.platform.sql.Transactions;

/** Nobody works with other master keys than those that sealed what is stored. */
@QuarkusTest
class ProveMasterKeysIT {

    private static final String OTHER = Base64.getEncoder().encodeToString(new byte[32]);

    @TestHTTPResource(value = "health/ready", management = true)
    URL ready;

    @ConfigProperty(name = "slotwright.secrets.master-key")
    String setting;

    @Inject
    MasterKeyRepository repository;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @AfterEach
    void forgetOthers() {
        sql.write(tx -> tx.run("DELETE FROM master_key WHERE key_id <> '1'"));
    }

    @Test
    void theStartLeavesAProofOfItsKeyAndTheNextStartFindsIt() {
        assertEquals(List.of("1"), names());
        start(setting);
        assertEquals(List.of("1"), names());
        RestAssured.get(ready).then().statusCode(200);
    }

    @Test
    void nobodyStartsWithAnotherKeyOfTheSameName() {
        assertThrows(Unreadable.class, () -> start("1:" + OTHER));
        assertThrows(Unreadable.class, () -> start("2:" + OTHER + ",1:" + OTHER));
        assertEquals(List.of("1"), names(), "a start that fails leaves no key behind");
    }

    @Test
    void nobodyStartsWithoutAKeyThatSealedSomething() {
        Unreadable refused = assertThrows(Unreadable.class, () -> start("2:" + OTHER));
        assertEquals(
                "master_key.proof of 1 does not open: slotwright.secrets.master-key has no key 1",
                refused.getMessage());
        assertEquals(List.of("1"), names());
    }

    @Test
    void aReplicaThatLacksTheNewestKeyIsNotReadyAndSaysWhy() {
        start("2:" + OTHER + "," + setting);
        assertEquals(List.of("1", "2"), names());
        RestAssured.get(ready)
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'master keys' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'master keys' }.data.reason", containsString("has no key 2"));
        forgetOthers();
        RestAssured.get(ready).then().statusCode(200);
    }

    private void start(String otherSetting) {
        new ProveMasterKeys(MasterKeys.of(otherSetting), repository, transactions).onStart(null);
    }

    private List<String> names() {
        return sql.rows("SELECT key_id FROM master_key ORDER BY key_id").stream()
                .map(row -> row.getString("key_id"))
                .toList();
    }
}
