package slotwright.platform.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import slotwright.platform.contract.WantedBreak;

/** What {@link MinuteWalk} says of the breaks of one person. */
record BreakWalk(Scene scene, UUID person, Predicate<Instant> isBusy) {

    /** @param isThere whether the person is with the visit in a minute of it */
    boolean leavesBreaks(Instant from, Instant workFrom, Instant workTo, Instant to, Predicate<Instant> isThere) {
        return minutes(workFrom, workTo).filter(isThere).noneMatch(this::isWritten)
                && scene.wantedBreaks.getOrDefault(person, List.of()).stream()
                        .allMatch(wanted -> leaves(
                                wanted,
                                minute -> !minute.isBefore(from) && minute.isBefore(to) && isThere.test(minute)));
    }

    /** Whether there are so many free minutes on end beside the visit, where the visit meets this time at all. */
    private boolean leaves(WantedBreak wanted, Predicate<Instant> isVisited) {
        int free = 0;
        int most = 0;
        for (Instant minute : minutes(wanted.from(), wanted.to()).toList()) {
            free = isVisited.test(minute) || isBusy.test(minute) ? 0 : free + 1;
            most = Math.max(most, free);
        }
        return most >= wanted.minutes() || minutes(wanted.from(), wanted.to()).noneMatch(isVisited);
    }

    private boolean isWritten(Instant minute) {
        return scene.breaks.getOrDefault(person, List.of()).stream()
                .anyMatch(part -> part.range().contains(minute));
    }

    private static Stream<Instant> minutes(Instant from, Instant to) {
        return Stream.iterate(from, minute -> minute.isBefore(to), minute -> minute.plusSeconds(60));
    }
}
