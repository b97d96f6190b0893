package slotwright.platform.contract;

import static slotwright.platform.contract.GoldenEvents.ALICE;
import static slotwright.platform.contract.GoldenEvents.DAY;
import static slotwright.platform.contract.GoldenEvents.HAIRCUT;
import static slotwright.platform.contract.GoldenEvents.LOCATION;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.SchedulingEvents.Window;

/** Days in which every key has a value. */
final class GoldenDays {

    private static final Instant OPENS = Instant.parse("2027-03-01T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-03-01T16:00:00Z");

    private GoldenDays() {}

    static LocationDay ofLocation(int holidayPremiumPercent, Set<String> closedFor, boolean cancels) {
        var window = new Window(
                GoldenEvents.id(7),
                OPENS,
                OPENS,
                CLOSES,
                60,
                15,
                0,
                15,
                4,
                10,
                1,
                2,
                1,
                Set.of(ALICE),
                Set.of("hair_salon"),
                Set.of(HAIRCUT),
                false,
                holidayPremiumPercent);
        return new LocationDay(
                LOCATION,
                DAY,
                "Europe/Berlin",
                Instant.parse("2027-02-28T23:00:00Z"),
                Instant.parse("2027-03-01T23:00:00Z"),
                7,
                "2026b",
                3,
                List.of(window),
                List.of(closed(closedFor, cancels)));
    }

    static StaffDay ofStaff() {
        return ofStaff(new WorkWishes(
                List.of(time("2027-03-01T08:00:00Z", "2027-03-01T10:00:00Z")),
                List.of(time("2027-03-01T15:00:00Z", "2027-03-01T16:00:00Z")),
                Set.of("hair_salon")));
    }

    /** @param wishes null in days from before there were any */
    static StaffDay ofStaff(WorkWishes wishes) {
        return ofStaff(
                List.of(new Break(Instant.parse("2027-03-01T12:00:00Z"), Instant.parse("2027-03-01T12:30:00Z"))),
                List.of(new WantedBreak(
                        LOCATION, Instant.parse("2027-03-01T10:00:00Z"), Instant.parse("2027-03-01T14:00:00Z"), 30)),
                wishes);
    }

    /** @param breaks null in days from before there were any, as {@code wantedBreaks} */
    static StaffDay ofStaff(List<Break> breaks, List<WantedBreak> wantedBreaks, WorkWishes wishes) {
        return new StaffDay(
                ALICE,
                LOCATION,
                DAY,
                "Europe/Berlin",
                Instant.parse("2027-02-28T23:00:00Z"),
                Instant.parse("2027-03-01T23:00:00Z"),
                9,
                "2026b",
                List.of(new Span(LOCATION, OPENS, CLOSES, DAY)),
                List.of(closed(Set.of(), false)),
                new StaffLimits(8, 8),
                breaks,
                wantedBreaks,
                wishes);
    }

    private static WorkWishes.Time time(String from, String to) {
        return new WorkWishes.Time(Instant.parse(from), Instant.parse(to));
    }

    private static ClosedPart closed(Set<String> categories, boolean cancels) {
        return new ClosedPart(
                Instant.parse("2027-03-01T11:00:00Z"),
                Instant.parse("2027-03-01T12:00:00Z"),
                "training",
                categories,
                cancels);
    }
}
