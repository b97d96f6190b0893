package slotwright.catalog;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.ForgedTokens;

@QuarkusTest
class ForgedTokensIT {

    @Test
    void noForgedTokenIsTaken() {
        ForgedTokens.areRefusedAt("/api/v1/services", "/problems");
    }
}
