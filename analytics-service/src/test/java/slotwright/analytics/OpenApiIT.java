package slotwright.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.OpenApiDocument;

/** What the service says of itself at /q/openapi. */
@QuarkusTest
class OpenApiIT {

    @Test
    void itsDocumentLacksNothing() {
        assertEquals(List.of(), OpenApiDocument.served().faults());
    }
}
