package slotwright.scheduling.availability;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.scheduling.availability.model.DayList;
import slotwright.scheduling.availability.model.FreeDay;
import slotwright.scheduling.availability.model.SlotList;
import slotwright.scheduling.availability.model.SlotQuery;

/** Counts the free starts of each of some dates. */
@ApplicationScoped
public class CountFreeStarts {

    private final LookUpVisit visits;
    private final ListOffers offers;

    CountFreeStarts(LookUpVisit visits, ListOffers offers) {
        this.visits = visits;
        this.offers = offers;
    }

    public Uni<DayList> matching(SlotQuery query) {
        return visits.of(query.visit())
                .chain(wanted -> offers.on(wanted, query.from(), query.to()).map(found -> {
                    SlotList list = FindSlots.answer(wanted, found);
                    return new DayList(
                            list.asOf(),
                            list.version(),
                            list.timeZone(),
                            list.conditions(),
                            FreeDay.of(list.slots(), wanted.zones(), query.from(), query.to()));
                }));
    }
}
