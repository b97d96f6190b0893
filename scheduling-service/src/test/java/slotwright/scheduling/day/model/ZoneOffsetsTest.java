package slotwright.scheduling.day.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.scheduling.day.MovingZone;
import slotwright.scheduling.day.model.ComputedBy.Kind;

class ZoneOffsetsTest {

    private static final LocalDate UNTIL = LocalDate.parse("2027-12-27");

    @Test
    void saysTheFirstOffsetAndEachChange() {
        assertEquals(
                "+02:00 2026-10-25T01:00:00Z +01:00 2027-03-28T01:00:00Z +02:00 2027-10-31T01:00:00Z +01:00",
                ZoneOffsets.of(ZoneId.of("Europe/Berlin"), UNTIL).toString());
        assertEquals("Z", ZoneOffsets.of(ZoneId.of("UTC"), UNTIL).toString());
    }

    @Test
    void knowsWhatClocksShowedByTheOldRules() {
        ZoneOffsets old = ZoneOffsets.parse("+02:00 2026-10-25T01:00:00Z +01:00");
        assertEquals(LocalDateTime.parse("2026-10-25T02:59"), old.localAt(Instant.parse("2026-10-25T00:59:00Z")));
        assertEquals(LocalDateTime.parse("2026-10-25T02:00"), old.localAt(Instant.parse("2026-10-25T01:00:00Z")));
    }

    @Test
    void isTheSameForAllZonesThatAgreeAndWhateverTheyOnceDid() {
        for (List<String> agreeing :
                List.of(List.of("Europe/Berlin", "Europe/Paris"), List.of("Asia/Tokyo", "Pacific/Palau"))) {
            assertEquals(
                    ZoneOffsets.of(ZoneId.of(agreeing.get(0)), UNTIL).toString(),
                    ZoneOffsets.of(ZoneId.of(agreeing.get(1)), UNTIL).toString());
        }
        assertNotEquals(
                ZoneOffsets.of(ZoneId.of("Europe/Berlin"), UNTIL).toString(),
                ZoneOffsets.of(ZoneId.of("Europe/London"), UNTIL).toString());
    }

    @Test
    void findsTheZonesThatChangedAndNoOther() {
        MovingZone.register();
        MovingZone.set("2001a", ZoneOffset.ofHours(1));
        Set<ZoneId> zones = Set.of(ZoneId.of("Europe/Berlin"), ZoneId.of(MovingZone.ID));
        ComputedBy computed = ComputedBy.now(UUID.randomUUID(), Kind.LOCATION, UNTIL, zones);

        MovingZone.set("2002b", ZoneOffset.ofHours(1));
        assertEquals(Set.of(), computed.changedZones().keySet());
        MovingZone.set("2002b", ZoneOffset.ofHours(2));
        assertEquals(Set.of(MovingZone.ID), computed.changedZones().keySet());
        assertEquals("+01:00", computed.changedZones().get(MovingZone.ID).toString());
    }
}
