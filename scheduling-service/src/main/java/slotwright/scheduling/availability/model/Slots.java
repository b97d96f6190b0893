package slotwright.scheduling.availability.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.availability.Engine;
import slotwright.platform.availability.OfferedStart;
import slotwright.platform.availability.Rank;
import slotwright.platform.availability.SeenDay;
import slotwright.platform.availability.Taken;
import slotwright.platform.availability.World;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.money.Money;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.availability.model.Roster.Member;

/** From boards to slots: the engine's list, with names and prices. */
public final class Slots {

    private Slots() {}

    /** @param epoch of this service, for the versions that booking-service compares */
    public static List<Slot> of(Shown shown, Wanted wanted, LocalDate from, LocalDate to, Instant now, long epoch) {
        Roster roster = shown.roster().value();
        ZoneId zone = roster.zone();
        Instant begin = LocalTimes.dayStart(from, zone);
        Instant end = LocalTimes.nextDayStart(to, zone);
        Map<UUID, String> names = roster.members().stream()
                .collect(Collectors.toMap(member -> member.staff().resourceId(), Member::name));
        List<OfferedStart> offers =
                Engine.list(wanted.need(), new TimeRange(begin, end), world(roster, shown.all()), now);
        Rank rank = wanted.need().rank();
        Map<LocalDate, Long> leastCosts = leastCosts(offers, rank, zone);
        return offers.stream()
                .map(offer -> slot(
                        offer,
                        roster.location().resourceId(),
                        names,
                        epoch,
                        wanted.price(),
                        rank.cost(offer.accepted()) == leastCosts.get(LocalTimes.dateAt(offer.startsAt(), zone))))
                .toList();
    }

    /** By local date: what stands out is compared with the same day only, so that it is the same in every answer. */
    private static Map<LocalDate, Long> leastCosts(List<OfferedStart> offers, Rank rank, ZoneId zone) {
        return offers.stream()
                .collect(Collectors.toMap(
                        offer -> LocalTimes.dateAt(offer.startsAt(), zone),
                        offer -> rank.cost(offer.accepted()),
                        Math::min));
    }

    private static World world(Roster roster, List<Board> boards) {
        List<LocationDay> days =
                boards.stream().map(Board::day).filter(day -> day != null).toList();
        Set<Taken> taken = new LinkedHashSet<>();
        boards.forEach(board -> taken.addAll(board.taken()));
        return World.of(
                roster.location(),
                days,
                roster.members().stream().map(Member::staff).toList(),
                staffDays(boards),
                taken);
    }

    /** A person's day may stand on two boards, in two versions while one of them is older. */
    private static Collection<StaffDay> staffDays(List<Board> boards) {
        Map<String, StaffDay> newest = new HashMap<>();
        boards.stream()
                .flatMap(board -> board.staffDays().stream())
                .forEach(day -> newest.merge(
                        day.dayKey(), day, (one, other) -> one.dayVersion() < other.dayVersion() ? other : one));
        return newest.values();
    }

    private static Slot slot(
            OfferedStart offer,
            UUID locationId,
            Map<UUID, String> names,
            long epoch,
            Money price,
            boolean recommended) {
        return new Slot(
                offer.startsAt(),
                offer.endsAt(),
                locationId,
                offer.staffIds().stream()
                        .map(id -> new Slot.Person(id, names.get(id)))
                        .toList(),
                offer.accepted().remainingCapacity(),
                price,
                recommended,
                SeenDay.text(epoch, offer.seen()));
    }
}
