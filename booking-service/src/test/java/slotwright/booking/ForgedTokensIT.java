package slotwright.booking;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.ForgedTokens;

@QuarkusTest
class ForgedTokensIT {

    @Test
    void noForgedTokenIsTaken() {
        ForgedTokens.areRefusedAt("/api/v1/bookings?from=2026-01-01&to=2026-01-02", "/problems");
    }
}
