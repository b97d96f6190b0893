package slotwright.scheduling.availability;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.platform.outbox.ProducerEpoch;
import slotwright.scheduling.availability.model.Board;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.model.DatedVisit;
import slotwright.scheduling.availability.model.Offers;
import slotwright.scheduling.availability.model.Roster;
import slotwright.scheduling.availability.model.Shown;
import slotwright.scheduling.availability.model.Slot;
import slotwright.scheduling.availability.model.Slots;
import slotwright.scheduling.availability.model.Versioned;
import slotwright.scheduling.availability.model.Wanted;
import slotwright.scheduling.day.HorizonDates;

/**
 * The starts that booking-service would accept now, from boards as Redis has them. Whatever is told about free time
 * is told from this list, so that no two answers contradict each other.
 */
@ApplicationScoped
class ListOffers {

    static final Comparator<Slot> ORDER = Comparator.comparing(Slot::startsAt)
            .thenComparing(slot -> slot.locationId().toString());

    private final FreshBoards boards;
    private final HorizonDates horizon;
    private final ProducerEpoch epoch;
    private final Clock clock;

    ListOffers(FreshBoards boards, HorizonDates horizon, ProducerEpoch epoch, Clock clock) {
        this.boards = boards;
        this.horizon = horizon;
        this.epoch = epoch;
        this.clock = clock;
    }

    /** Both dates are local ones at each location, and included. */
    Uni<Offers> on(Wanted wanted, LocalDate from, LocalDate to) {
        Map<UUID, List<DatedVisit>> visits = new HashMap<>();
        wanted.zones().keySet().forEach(location -> visits.put(location, wanted.visits(location, from, to)));
        LocalDate lastEnd = to.plusDays(daysMore(visits.values()));
        return Multi.createFrom()
                .iterable(wanted.rosters())
                .onItem()
                .transformToUniAndConcatenate(roster -> shown(wanted, roster, from, lastEnd))
                .collect()
                .asList()
                .map(shown -> offers(visits, shown));
    }

    /** The days around are needed too: shifts, buffers and long visits reach over midnight. */
    private static int daysMore(Collection<List<DatedVisit>> visits) {
        Duration longest = visits.stream()
                .flatMap(List::stream)
                .map(visit -> visit.need().longest())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return 1 + (int) longest.toDays();
    }

    private Uni<Shown> shown(Wanted wanted, Versioned<Roster> roster, LocalDate from, LocalDate lastEnd) {
        UUID id = roster.value().location().resourceId();
        List<BoardKey> keys = horizon.at(roster.value().zone())
                .within(from.minusDays(1), lastEnd)
                .map(date -> new BoardKey(id, date))
                .toList();
        return boards.get(keys, wanted.query().minVersion()).map(found -> {
            SortedMap<LocalDate, Versioned<Board>> byDate = new TreeMap<>();
            found.forEach((key, board) -> byDate.put(key.date(), board));
            return new Shown(roster, byDate);
        });
    }

    private Offers offers(Map<UUID, List<DatedVisit>> visits, List<Shown> shown) {
        Instant now = clock.instant();
        List<Slot> slots = shown.stream()
                .flatMap(each -> Slots.of(each, visits.get(each.locationId()), now, epoch.get()).stream())
                .sorted(ORDER)
                .toList();
        return new Offers(now, shown, slots);
    }
}
