package slotwright.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import slotwright.local.Environment;
import slotwright.local.LocalStack;
import slotwright.local.Ports;
import slotwright.local.ServiceProcess;
import slotwright.local.Suite;

/** What is packaged asks everybody for a token, by whatever name it is started, and takes none of the wrong issuer. */
class ProductionIT {

    private static final String MASTER_KEY = "slotwright.secrets.master-key";
    private static final String READ = "?from=2026-01-01&to=2026-01-02";

    private final LocalStack stack = LocalStack.startOrJoin();

    @Test
    void noProfileLetsAnybodyInWithoutAToken() {
        try (PackagedSuite suite = PackagedSuite.start(stack, "profiles", Map.of("quarkus.profile", "dev,test"))) {
            Map<String, Api.Suite> strangers = Map.of(
                    "nothing", suite.people().guest(),
                    "a word", suite.people().guest().as(() -> "admin"),
                    "an empty token", suite.people().guest().as(() -> ""));
            strangers.forEach((what, stranger) -> {
                requests(stranger)
                        .forEach(request -> assertEquals(401, request.get().status(), what));
                assertEquals(
                        401, stranger.catalog().post("categories", Map.of()).status(), what);
            });
            requests(suite.api()).forEach(request -> request.get().expect(200));
        }
    }

    private static List<Supplier<Api.Answer>> requests(Api.Suite suite) {
        return List.of(
                () -> suite.scheduling().get("staff"),
                () -> suite.booking().get("bookings" + READ),
                () -> suite.analytics().get("analytics/daily" + READ));
    }

    @Test
    void doesNotStartInProductionWithTheLocalStacksIssuer() throws Exception {
        Map<String, String> settings = settings();
        settings.remove("slotwright.security.allow-builtin-issuer");
        String log = logOfRefusedStart(settings);
        assertTrue(log.contains("is the local stack's, which is not for production"), log);
    }

    @Test
    void hasNoMasterKeyOfItsOwnAndShowsNobodysKey() throws Exception {
        for (String unfit : new String[] {null, "1:ZZUNFITKEY"}) {
            Map<String, String> settings = settings();
            settings.put(MASTER_KEY, unfit);
            settings.values().removeIf(Objects::isNull);
            String log = logOfRefusedStart(settings);
            assertTrue(log.contains(MASTER_KEY), log);
            assertFalse(log.contains("ZZUNFITKEY"), log);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(stack.settings());
        settings.putAll(stack.database("refused").settings());
        settings.put("slotwright.topic-prefix", "refused.");
        settings.put("slotwright.redis-prefix", "refused:");
        settings.put("quarkus.http.port", Integer.toString(Ports.free()));
        settings.put("quarkus.management.port", Integer.toString(Ports.free()));
        return settings;
    }

    private String logOfRefusedStart(Map<String, String> settings) throws Exception {
        Suite.Service service = Suite.read().service("booking-service");
        try (ServiceProcess process = stack.process(service.jar(), Environment.of(settings))) {
            assertNotEquals(0, process.awaitExit(Duration.ofSeconds(60)));
            return Files.readString(process.log());
        }
    }
}
