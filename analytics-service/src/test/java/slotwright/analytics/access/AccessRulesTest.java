package slotwright.analytics.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.analytics.daily.ReportDays;
import slotwright.platform.testing.access.AskedAtTheEntry;
import slotwright.platform.testing.access.ScopedRepositories;

/** What callers are told is read within their scope. */
class AccessRulesTest {

    private static final Map<String, String> NOBODYS = Map.of(
            "CountedBookingRepository.lock", "counts what events say, for nobody",
            "CountedBookingRepository.store", "counts what events say, for nobody",
            "DailyFigureRepository.apply", "adds what was counted, for nobody",
            "KnownLocationRepository.store", "keeps what events say, for nobody");

    @Test
    void readsWithinTheScopeOfWhoeverAsks() {
        assertEquals(List.of(), ScopedRepositories.faults(ReportDays.class, NOBODYS));
    }

    @Test
    void whoIsCallingIsAskedWhereTheRequestComesIn() {
        assertEquals(List.of(), AskedAtTheEntry.faults(ReportDays.class));
    }
}
