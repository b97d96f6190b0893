package slotwright.scheduling.availability;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.availability.model.Lookahead;
import slotwright.scheduling.availability.model.NextSlots;
import slotwright.scheduling.availability.model.Offers;
import slotwright.scheduling.availability.model.Slot;
import slotwright.scheduling.availability.model.VisitQuery;
import slotwright.scheduling.availability.model.Wanted;

/**
 * Finds the first free starts from some date on: some days at a time, until there are enough, nothing can be booked
 * any more, or as many boards were looked at as one answer may cost.
 */
@ApplicationScoped
public class FindNextSlots {

    private final LookUpVisit visits;
    private final ListOffers offers;
    private final Clock clock;
    private final int mostBoards;

    FindNextSlots(LookUpVisit visits, ListOffers offers, Clock clock, SchedulingSettings settings) {
        this.visits = visits;
        this.offers = offers;
        this.clock = clock;
        this.mostBoards = settings.availability().mostBoards();
    }

    /** @param from the first local date, or null for today */
    public Uni<NextSlots> matching(VisitQuery query, LocalDate from, int limit) {
        return visits.of(query).chain(wanted -> search(wanted, from, limit));
    }

    private Uni<NextSlots> search(Wanted wanted, LocalDate from, int limit) {
        Instant now = clock.instant();
        LocalDate today = wanted.firstToday(now);
        LocalDate first = from == null || from.isBefore(today) ? today : from;
        LocalDate lastBookable = wanted.lastBookable(now);
        int mostDays = Math.max(1, mostBoards / wanted.rosters().size());
        Offers none = new Offers(now, List.of(), List.of());
        return Lookahead.over(first, lastBookable, mostDays)
                .map(ahead -> look(wanted, ahead, none, limit))
                .orElseGet(() -> Uni.createFrom().item(answer(wanted, none, limit, lastBookable)));
    }

    private Uni<NextSlots> look(Wanted wanted, Lookahead ahead, Offers before, int limit) {
        return offers.on(wanted, ahead.from(), ahead.to()).chain(found -> {
            Offers all = both(before, found);
            Optional<Lookahead> next = isEnough(wanted, all, ahead.to(), limit) ? Optional.empty() : ahead.next();
            return next.map(step -> look(wanted, step, all, limit))
                    .orElseGet(() -> Uni.createFrom().item(answer(wanted, all, limit, ahead.to())));
        });
    }

    /** Where one location has finished the last date, a start of its next date may come before others of this one. */
    private static boolean isEnough(Wanted wanted, Offers all, LocalDate to, int limit) {
        Instant settled = wanted.firstEnd(to);
        return all.slots().stream()
                        .filter(slot -> slot.startsAt().isBefore(settled))
                        .count()
                >= limit;
    }

    private static Offers both(Offers before, Offers found) {
        return new Offers(
                found.asOf(),
                Stream.concat(before.shown().stream(), found.shown().stream()).toList(),
                Stream.concat(before.slots().stream(), found.slots().stream())
                        .sorted(ListOffers.ORDER)
                        .toList());
    }

    private static NextSlots answer(Wanted wanted, Offers all, int limit, LocalDate searchedUntil) {
        List<Slot> first = all.slots().stream().limit(limit).toList();
        return new NextSlots(FindSlots.answer(wanted, new Offers(all.asOf(), all.shown(), first)), searchedUntil);
    }
}
