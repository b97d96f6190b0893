package slotwright.platform.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.time.LocalTimes;

/** On which local start dates the services of a visit are offered; each must be on that date. */
final class DateRules {

    /** The horizon ends there at the latest. */
    private static final int LOOK_AHEAD_DAYS = 366;

    private record Entry(Rule rule, BiPredicate<Offer, LocalDate> offered) {}

    private static final List<Entry> ALL = List.of(
            new Entry(Rule.AVAILABLE_DAYS, Offer::isOnWeekdayOf),
            new Entry(Rule.BLACKOUT, (offer, date) -> !offer.isBlackedOut(date)),
            new Entry(Rule.SEASON, Offer::isInSeason),
            new Entry(Rule.ADD_ONS_OFFERED, Offer::hasAddOns));

    private DateRules() {}

    /** May be added to. */
    static List<Finding> findings(Asked asked) {
        List<Finding> findings = new ArrayList<>(2);
        for (Entry entry : ALL) {
            if (!holds(entry, asked)) {
                findings.add(new Violation(entry.rule(), null, firstPossible(entry, asked), Map.of()));
            }
        }
        return findings;
    }

    /** The same question answered with the first thing found. */
    static boolean allHold(Asked asked) {
        for (Entry entry : ALL) {
            if (!holds(entry, asked)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Entry entry, Asked asked) {
        return asked.need().waives(entry.rule()) || isOffered(entry, asked, asked.date());
    }

    private static boolean isOffered(Entry entry, Asked asked, LocalDate date) {
        for (Offer offer : asked.need().offers()) {
            if (!entry.offered().test(offer, date)) {
                return false;
            }
        }
        return true;
    }

    /** The first instant of the next date on which all are offered, or null. */
    private static Instant firstPossible(Entry entry, Asked asked) {
        ZoneId zone = asked.world().zone();
        return asked.date()
                .datesUntil(asked.date().plusDays(LOOK_AHEAD_DAYS + 1L))
                .filter(date -> isOffered(entry, asked, date) && LocalTimes.exists(date, zone))
                .findFirst()
                .map(date -> LocalTimes.dayStart(date, zone))
                .orElse(null);
    }
}
