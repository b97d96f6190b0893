package slotwright.scheduling.availability;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.money.Money;
import slotwright.platform.outbox.ProducerEpoch;
import slotwright.platform.pricing.Pricing;
import slotwright.platform.pricing.Selection;
import slotwright.platform.problem.Problem;
import slotwright.scheduling.availability.cache.Shelves;
import slotwright.scheduling.availability.model.AnswerVersion;
import slotwright.scheduling.availability.model.Board;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.model.Roster;
import slotwright.scheduling.availability.model.Shown;
import slotwright.scheduling.availability.model.Slot;
import slotwright.scheduling.availability.model.SlotList;
import slotwright.scheduling.availability.model.SlotQuery;
import slotwright.scheduling.availability.model.Slots;
import slotwright.scheduling.availability.model.Versioned;
import slotwright.scheduling.day.HorizonDates;

/** Lists the starts that booking-service would accept now, from boards, rosters and services as Redis has them. */
@ApplicationScoped
public class FindSlots {

    private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::startsAt)
            .thenComparing(slot -> slot.locationId().toString());

    private final Shelves shelves;
    private final FreshBoards boards;
    private final HorizonDates horizon;
    private final ProducerEpoch epoch;
    private final Clock clock;

    public FindSlots(Shelves shelves, FreshBoards boards, HorizonDates horizon, ProducerEpoch epoch, Clock clock) {
        this.shelves = shelves;
        this.boards = boards;
        this.horizon = horizon;
        this.epoch = epoch;
        this.clock = clock;
    }

    public Uni<SlotList> matching(SlotQuery query) {
        return service(query.serviceId()).chain(service -> {
            Selection selection = Selections.of(service.value(), query);
            return shown(query, Selections.locations(service.value(), query), selection.minutes())
                    .map(shown -> answer(query, service, selection, shown));
        });
    }

    private Uni<Versioned<ServiceVersion>> service(UUID id) {
        return shelves.services().get(List.of(id)).map(found -> {
            if (!found.containsKey(id)) {
                throw Problem.notFound("this service");
            }
            return found.get(id);
        });
    }

    private Uni<List<Shown>> shown(SlotQuery query, Collection<UUID> locationIds, int minutes) {
        return Multi.createFrom()
                .iterable(locationIds)
                .onItem()
                .transformToUniAndConcatenate(id -> roster(id).chain(roster -> shown(query, roster, minutes)))
                .collect()
                .asList();
    }

    private Uni<Versioned<Roster>> roster(UUID locationId) {
        return shelves.rosters().get(List.of(locationId)).map(found -> {
            if (!found.containsKey(locationId)) {
                throw Problem.notFound("this location");
            }
            return found.get(locationId);
        });
    }

    /** The days around are needed too: shifts, buffers and long visits reach over midnight. */
    private Uni<Shown> shown(SlotQuery query, Versioned<Roster> roster, int minutes) {
        UUID id = roster.value().location().resourceId();
        HorizonDates.Dates kept = horizon.at(ZoneId.of(roster.value().location().zone()));
        List<BoardKey> keys = kept.within(query.from().minusDays(1), query.to().plusDays(1 + minutes / (24 * 60)))
                .map(date -> new BoardKey(id, date))
                .toList();
        return boards.get(keys, query.minVersion()).map(found -> {
            SortedMap<LocalDate, Versioned<Board>> byDate = new TreeMap<>();
            found.forEach((key, board) -> byDate.put(key.date(), board));
            return new Shown(roster, byDate);
        });
    }

    private SlotList answer(
            SlotQuery query, Versioned<ServiceVersion> service, Selection selection, List<Shown> shown) {
        Instant now = clock.instant();
        VisitNeed need = VisitNeed.of(selection, query.partySize(), query.staffId());
        Money price = Pricing.of(selection).total();
        List<Slot> slots = shown.stream()
                .flatMap(each -> Slots.of(each, need, query.from(), query.to(), now, epoch.get(), price).stream())
                .sorted(ORDER)
                .toList();
        return new SlotList(now, AnswerVersion.of(service.version(), shown, slots), zone(query, shown), slots);
    }

    private static ZoneId zone(SlotQuery query, List<Shown> shown) {
        return query.timeZone() == null
                ? ZoneId.of(shown.get(0).roster().value().location().zone())
                : query.timeZone();
    }
}
