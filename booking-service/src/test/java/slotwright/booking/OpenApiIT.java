package slotwright.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.booking.reservation.rest.BookingRequest;
import slotwright.platform.testing.OpenApiDocument;

/** What the service says of itself at /q/openapi. */
@QuarkusTest
class OpenApiIT {

    @Inject
    Validator validator;

    @Test
    void itsDocumentLacksNothing() {
        assertEquals(List.of(), OpenApiDocument.served().faults());
    }

    @Test
    void itsExamplesAreAcceptable() {
        OpenApiDocument document = OpenApiDocument.served();
        assertEquals(Set.of(), document.violations("createBooking", BookingRequest.class, validator));
    }
}
