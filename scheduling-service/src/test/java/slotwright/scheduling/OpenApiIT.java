package slotwright.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.OpenApiDocument;
import slotwright.scheduling.availability.rest.SearchRequest;
import slotwright.scheduling.location.rest.LocationRequest;
import slotwright.scheduling.staff.rest.OverrideRequest;
import slotwright.scheduling.staff.rest.StaffRequest;
import slotwright.scheduling.window.rest.SlotConfigurationRequest;

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
        assertEquals(Set.of(), document.violations("createLocation", LocationRequest.class, validator));
        assertEquals(Set.of(), document.violations("addStaff", StaffRequest.class, validator));
        assertEquals(Set.of(), document.violations("addOverride", OverrideRequest.class, validator));
        assertEquals(Set.of(), document.violations("searchAvailability", SearchRequest.class, validator));
        assertEquals(
                Set.of(), document.violations("createSlotConfiguration", SlotConfigurationRequest.class, validator));
    }
}
