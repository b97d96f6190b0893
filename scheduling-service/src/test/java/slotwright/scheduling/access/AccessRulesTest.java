package slotwright.scheduling.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.access.AskedAtTheEntry;
import slotwright.platform.testing.access.ScopedRepositories;
import slotwright.scheduling.SchedulingSettings;

/** Somebody's data is only read and written within the scope of whoever asks, and is handed who that is. */
class AccessRulesTest {

    private static final String PUBLIC = "what locations there are is public";
    private static final String NEW = "a new location is nobody's place yet; the role decides";
    private static final String JOB = "how far days are computed is nobody's; the job asks for all";
    private static final String REPUBLISH = "only who may see everything may ask; the job is nobody's";
    private static final String PLACES = "follows from home and schedules of a person who is locked within the scope";
    private static final String DAYS = "days follow from what was changed within the scope, and are public";

    private static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("LocationRepository.find", PUBLIC),
            Map.entry("LocationRepository.after", PUBLIC),
            Map.entry("LocationRepository.goingTo", PUBLIC),
            Map.entry("LocationRepository.insert", NEW),
            Map.entry("LocationRepository.computedUntil", JOB),
            Map.entry("StaffRepository.computedUntil", JOB),
            Map.entry("StaffRepository.byClocksOf", "whose days have to follow, wherever they are at home"),
            Map.entry("StaffRepository.locations", PLACES),
            Map.entry("StaffRepository.worksAt", PLACES),
            Map.entry("DayRepository.published", DAYS),
            Map.entry("DayRepository.stored", DAYS),
            Map.entry("ComputedByRepository.save", JOB),
            Map.entry("ComputedByRepository.all", JOB),
            Map.entry("ComputedByRepository.of", JOB),
            Map.entry("MoveRepository.save", JOB),
            Map.entry("RepublishRepository.insert", REPUBLISH),
            Map.entry("RepublishRepository.find", REPUBLISH),
            Map.entry("RepublishRepository.unfinished", REPUBLISH),
            Map.entry("RepublishRepository.lockNext", REPUBLISH),
            Map.entry("RepublishRepository.update", REPUBLISH),
            Map.entry("DayRepository.save", DAYS),
            Map.entry("DayRepository.boardsShowing", DAYS),
            Map.entry("DayRepository.showOn", DAYS));

    @Test
    void everyMethodOfARepositoryTakesAScope() {
        assertEquals(List.of(), ScopedRepositories.faults(SchedulingSettings.class, NOBODYS));
    }

    @Test
    void whoIsCallingIsAskedWhereTheRequestComesIn() {
        assertEquals(List.of(), AskedAtTheEntry.faults(SchedulingSettings.class));
    }
}
