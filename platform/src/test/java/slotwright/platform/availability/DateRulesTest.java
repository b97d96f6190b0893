package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static slotwright.platform.availability.Answers.NOW;
import static slotwright.platform.availability.Answers.against;
import static slotwright.platform.availability.Answers.listed;
import static slotwright.platform.availability.Answers.only;
import static slotwright.platform.availability.Answers.refused;
import static slotwright.platform.availability.Scene.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Finding.Violation;

/** On which dates a visit is offered; the scene's day is a Tuesday, the first of December. */
class DateRulesTest {

    private static final int TUESDAY = 2;

    private final Scene scene = Scene.workday();
    private final NeedDraft need = new NeedDraft();

    @Test
    void weekdayIsOneOfTheServices() {
        Violation monday = only(refused(scene, need.weekdays(1, 5), "10:00"));
        assertEquals("day-not-available", monday.code());
        assertEquals(dayStart("2026-12-04"), monday.firstPossible());
        assertEquals(Set.of(), against(scene, need.weekdays(TUESDAY), "10:00"));
    }

    @Test
    void dateIsNotBlackedOut() {
        Violation blackout = only(refused(scene, need.notOn(DAY, DAY.plusDays(1)), "10:00"));
        assertEquals("blackout", blackout.code());
        assertEquals(dayStart("2026-12-03"), blackout.firstPossible());
        assertEquals(Set.of(), against(scene, need.notOn(DAY.plusDays(1)), "10:00"));
    }

    @Test
    void dateIsInTheSeason() {
        Violation early = only(refused(scene, need.season("--12-24", "--01-06"), "10:00"));
        assertEquals("out-of-season", early.code());
        assertEquals(dayStart("2026-12-24"), early.firstPossible());
        assertEquals(
                dayStart("2027-05-01"),
                only(refused(scene, need.season("--05-01", "--11-30"), "10:00")).firstPossible());
        assertEquals(Set.of(), against(scene, need.season("--12-01", "--12-01"), "10:00"));
        assertEquals(Set.of(), against(scene, need.season("--11-15", "--01-06"), "10:00"));
    }

    @Test
    void addOnsAreOfferedOnTheDate() {
        Violation early = only(refused(scene, need.addOns(DAY.plusDays(2), null), "10:00"));
        assertEquals("add-on-not-offered", early.code());
        assertEquals(dayStart("2026-12-03"), early.firstPossible());
        assertNull(only(refused(scene, need.addOns(null, DAY.minusDays(1)), "10:00"))
                .firstPossible());
        assertEquals(Set.of(), against(scene, need.addOns(DAY, DAY), "10:00"));
        assertNull(
                only(refused(scene, need.addOns(DAY.plusDays(2), DAY.plusDays(1)), "10:00"))
                        .firstPossible(),
                "no date has all of them");
    }

    @Test
    void everyServiceOfTheVisitMustBeOffered() {
        NeedDraft both = need.notOn(DAY.plusDays(1)).with(new NeedDraft().notOn(DAY));
        assertEquals(dayStart("2026-12-03"), only(refused(scene, both, "10:00")).firstPossible());
        assertEquals(
                Set.of("day-not-available", "out-of-season"),
                against(
                        scene,
                        new NeedDraft().weekdays(1).with(new NeedDraft().season("--01-01", "--01-31")),
                        "10:00"));
    }

    @Test
    void theStartDecidesByItsLocalDate() {
        Scene night = Scene.empty().window("22:00", "02:00", new WindowDraft()).person("ann", "22:00", "02:00");
        assertEquals(List.of("22:00", "22:30", "23:00", "23:30"), listed(night, need.weekdays(TUESDAY)));
        VisitNeed wednesday = new NeedDraft().weekdays(3).build();
        assertEquals(
                List.of(night.at("2026-12-02T00:00"), night.at("2026-12-02T00:30"), night.at("2026-12-02T01:00")),
                Engine.list(wednesday, night.world().extent(), night.world(), NOW).stream()
                        .map(OfferedStart::startsAt)
                        .toList());
    }

    private Instant dayStart(String date) {
        return LocalDate.parse(date).atStartOfDay(scene.zone).toInstant();
    }
}
