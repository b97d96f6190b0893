package slotwright.platform.availability;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.money.Money;
import slotwright.platform.time.TimeRange;

/**
 * What people who can do a visit are compared by.
 *
 * @param gaps free pieces that the visit leaves beside itself in the shift: 0 fits snugly, 2 stands alone
 * @param minutesThatDay work already in the shift, from preparation to cleanup
 * @param rating the least of those of the required skills, in hundredths from 100 to 500; 0 where one of them has none,
 *     or none is required
 * @param hourlyCost in the smallest unit of the location's currency; {@link #UNKNOWN} where nobody said it in that one
 * @param preference one for a time that the person prefers for all of the work, one for a category that he prefers, one
 *     less where he avoids a part of the time: from -1 to 2
 */
public record Merits(int gaps, long minutesThatDay, int rating, long hourlyCost, int preference) {

    /** More than anybody costs: who is known to be cheap stands before who may be. */
    public static final long UNKNOWN = Long.MAX_VALUE;

    static Merits of(Asked asked, Person person) {
        long minutes = person.load(person.shiftDate(asked.work().from()), asked.need(), asked.now())
                .work()
                .toMinutes();
        return new Merits(
                gaps(asked, person),
                minutes,
                rating(asked, person),
                hourlyCost(asked, person),
                preference(asked, person));
    }

    private static int rating(Asked asked, Person person) {
        BigDecimal least = null;
        for (String skill : asked.need().skills()) {
            BigDecimal rating = person.staff().terms().skillRatings().get(skill);
            if (rating == null) {
                return 0;
            }
            least = least == null ? rating : least.min(rating);
        }
        return least == null ? 0 : least.movePointRight(2).intValue();
    }

    private static long hourlyCost(Asked asked, Person person) {
        Money rate = person.staff().terms().hourlyRate();
        return rate != null && rate.currency().equals(asked.world().location().currency())
                ? rate.amount().unscaledValue().longValueExact()
                : UNKNOWN;
    }

    private static int preference(Asked asked, Person person) {
        int preference = 0;
        TimeLine.Entry<TimeRange> preferred = person.preferred().at(asked.work().from());
        if (preferred != null && preferred.range().encloses(asked.work())) {
            preference++;
        }
        if (likes(asked, person)) {
            preference++;
        }
        return person.avoided().overlapping(asked.work()).isEmpty() ? preference : preference - 1;
    }

    /** Any of what is done, by the wishes of the date on which the visit starts. */
    private static boolean likes(Asked asked, Person person) {
        TimeLine.Entry<StaffDay> day = person.days().at(asked.start());
        return day != null
                && asked.need().offers().stream()
                        .map(Offer::category)
                        .anyMatch(day.item().wishes().categories()::contains);
    }

    /** The free pieces that stay beside the visit, on neither side, on one or on both. */
    private static int gaps(Asked asked, Person person) {
        return (isSnug(asked, person, asked.whole().from(), asked.work().from()) ? 0 : 1)
                + (isSnug(asked, person, asked.whole().to(), asked.work().to()) ? 0 : 1);
    }

    /** True where something taken or closed meets the buffer's edge, or shift or break begins or ends with the work. */
    private static boolean isSnug(Asked asked, Person person, Instant edge, Instant workEdge) {
        return hasEdge(person.stretches().overlapping(around(workEdge)), workEdge)
                || hasEdge(person.breaks().overlapping(around(workEdge)), workEdge)
                || hasEdge(person.closed().overlapping(around(edge)), edge)
                || hasEdge(asked.colliding(person.taken(), around(edge)), edge);
    }

    private static TimeRange around(Instant edge) {
        return TimeRange.of(edge, Duration.ofNanos(1)).widened(Duration.ofNanos(1), Duration.ZERO);
    }

    private static <T> boolean hasEdge(List<TimeLine.Entry<T>> entries, Instant edge) {
        for (TimeLine.Entry<T> entry : entries) {
            if (entry.range().from().equals(edge) || entry.range().to().equals(edge)) {
                return true;
            }
        }
        return false;
    }
}
