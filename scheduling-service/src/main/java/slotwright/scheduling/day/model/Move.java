package slotwright.scheduling.day.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.StaffDay;

/**
 * The same local time at another instant: of a booking, or of the days of a resource that follow one another and moved
 * by as much.
 *
 * @param subject resource id, or the booking's number
 * @param to inclusive
 * @param oldInstant on the first date; of a day its first instant that moved, a begin or an end
 */
public record Move(Kind kind, String subject, LocalDate from, LocalDate to, Instant oldInstant, Instant newInstant) {

    public enum Kind {
        DAYS,
        BOOKING
    }

    /**
     * @param before days of one resource, as they were
     * @param after those of them that became others, dates ascending
     */
    public static List<Move> ofDays(List<ResourceDay> before, List<ResourceDay> after) {
        Map<LocalDate, ResourceDay> old =
                before.stream().collect(Collectors.toMap(ResourceDay::date, Function.identity()));
        List<Move> moves = new ArrayList<>();
        for (ResourceDay day : after) {
            Optional.ofNullable(old.get(day.date()))
                    .flatMap(was -> ofDay(was, day))
                    .ifPresent(move -> add(moves, move));
        }
        return moves;
    }

    private static Optional<Move> ofDay(ResourceDay before, ResourceDay after) {
        Iterator<Instant> now = instants(after).iterator();
        return instants(before)
                .filter(instant -> now.hasNext())
                .map(instant -> new Move(
                        Kind.DAYS, after.resourceId().toString(), after.date(), after.date(), instant, now.next()))
                .filter(move -> !move.oldInstant.equals(move.newInstant))
                .findFirst();
    }

    private static void add(List<Move> moves, Move next) {
        Move last = moves.isEmpty() ? null : moves.get(moves.size() - 1);
        if (last != null
                && last.to.plusDays(1).equals(next.from)
                && last.distance().equals(next.distance())) {
            moves.set(
                    moves.size() - 1,
                    new Move(last.kind, last.subject, last.from, next.to, last.oldInstant, last.newInstant));
        } else {
            moves.add(next);
        }
    }

    private Duration distance() {
        return Duration.between(oldInstant, newInstant);
    }

    private static Stream<Instant> instants(ResourceDay day) {
        Stream<Instant> inside = day instanceof LocationDay location
                ? location.windows().stream().flatMap(window -> Stream.of(window.from(), window.to()))
                : ((StaffDay) day).spans().stream().flatMap(span -> Stream.of(span.from(), span.to()));
        return Stream.concat(
                Stream.concat(Stream.of(day.dayStart()), inside),
                Stream.concat(
                        day.closed().stream().flatMap(part -> Stream.of(part.from(), part.to())),
                        Stream.of(day.nextDayStart())));
    }
}
