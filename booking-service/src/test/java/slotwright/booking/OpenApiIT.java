package slotwright.booking;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.booking.reservation.rest.BookingRequest;
import slotwright.platform.json.Json;
import slotwright.platform.testing.OpenApiDocument;

/** What the service says of itself at /q/openapi. */
@QuarkusTest
class OpenApiIT {

    @Inject
    Validator validator;

    @Test
    void itsDocumentLacksNothing() {
        assertEquals(List.of(), document().faults());
    }

    @Test
    void itsExamplesAreAcceptable() {
        shown("createBooking", BookingRequest.class);
    }

    private <T> void shown(String operationId, Class<T> request) {
        T read = Json.read(document().example(operationId).toString(), request);
        assertEquals(Set.of(), validator.validate(read));
    }

    private static OpenApiDocument document() {
        return OpenApiDocument.of(given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
