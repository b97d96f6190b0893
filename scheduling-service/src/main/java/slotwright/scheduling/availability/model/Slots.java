package slotwright.scheduling.availability.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    public static List<Slot> of(Shown shown, List<DatedVisit> visits, Instant now, long epoch) {
        Roster roster = shown.roster().value();
        World world = world(roster, shown.all());
        Map<UUID, String> names = roster.members().stream()
                .collect(Collectors.toMap(member -> member.staff().resourceId(), Member::name));
        return visits.stream()
                .flatMap(visit -> slots(visit, world, names, now, epoch))
                .toList();
    }

    private static Stream<Slot> slots(DatedVisit visit, World world, Map<UUID, String> names, Instant now, long epoch) {
        ZoneId zone = world.zone();
        Instant begin = LocalTimes.dayStart(visit.from(), zone);
        Instant end = LocalTimes.nextDayStart(visit.to(), zone);
        // No instant has a date that the zone skipped.
        List<OfferedStart> offers =
                begin.isBefore(end) ? Engine.list(visit.need(), new TimeRange(begin, end), world, now) : List.of();
        Rank rank = visit.need().rank();
        Map<LocalDate, Long> leastCosts = leastCosts(offers, rank, zone);
        StartPrices prices = new StartPrices(visit, world, now);
        return offers.stream()
                .map(offer -> slot(
                        offer,
                        world.location().resourceId(),
                        names,
                        epoch,
                        prices,
                        rank.cost(offer.accepted()) == leastCosts.get(LocalTimes.dateAt(offer.startsAt(), zone))));
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
            StartPrices prices,
            boolean recommended) {
        Map<String, Money> byLevel = prices.byLevel(offer);
        Money least = byLevel.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        return new Slot(
                offer.startsAt(),
                offer.endsAt(),
                locationId,
                offer.accepted().staff().stream()
                        .map(choice -> new Slot.Person(
                                choice.staffId(),
                                names.get(choice.staffId()),
                                unlike(choice.visit().to(), offer.endsAt()),
                                unlike(byLevel.get(choice.level()), least)))
                        .toList(),
                offer.accepted().remainingCapacity(),
                least,
                recommended,
                SeenDay.text(epoch, offer.seen()));
    }

    private static <T> T unlike(T own, T common) {
        return own.equals(common) ? null : own;
    }
}
