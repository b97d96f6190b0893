package slotwright.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;

/** That the realm file for Keycloak is JSON and names what the services expect; more is not tried here. */
class KeycloakRealmTest {

    private final Map<String, Object> realm = read();

    @Test
    void hasTheFiveRoles() {
        Set<String> names = objects(object(realm, "roles").get("realm")).stream()
                .map(role -> (String) role.get("name"))
                .collect(Collectors.toSet());
        assertTrue(names.containsAll(Set.of("customer", "staff", "manager", "admin", "auditor")), names.toString());
    }

    @Test
    void givesTokensForEachServiceWithTheClaimsThatServicesRead() {
        List<Map<String, Object>> configurations =
                objects(objects(realm.get("clients")).get(0).get("protocolMappers")).stream()
                        .map(mapper -> object(mapper, "config"))
                        .toList();
        assertEquals(
                Suite.read().services().stream().map(Suite.Service::name).collect(Collectors.toSet()),
                values(configurations, "included.custom.audience"));
        assertEquals(Set.of("roles", "locations", "staff_id"), values(configurations, "claim.name"));
        assertEquals("ES256", realm.get("defaultSignatureAlgorithm"));
    }

    private static Set<Object> values(List<Map<String, Object>> configurations, String key) {
        return configurations.stream()
                .filter(configuration -> configuration.containsKey(key))
                .map(configuration -> configuration.get(key))
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> read() {
        try {
            return JsonUtil.parseJson(
                    Files.readString(ProjectRoot.find().resolve("deploy/keycloak/slotwright-realm.json")));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Object list) {
        return (List<Map<String, Object>>) list;
    }
}
