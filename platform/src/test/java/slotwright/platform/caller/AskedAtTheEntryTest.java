package slotwright.platform.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.access.AskedAtTheEntry;

/** The rule about who asks for the caller finds those that are no entry. */
class AskedAtTheEntryTest {

    record ThingResource(CurrentCaller caller) {}

    record RemoveThing(CurrentCaller caller) {}

    record AddThing(String name) {}

    @Test
    void aUseCaseThatAsksIsAFault() {
        assertEquals(
                List.of(RemoveThing.class.getName() + " asks who is calling, and is no entry"),
                AskedAtTheEntry.faults(List.of(ThingResource.class, RemoveThing.class, AddThing.class)));
    }
}
