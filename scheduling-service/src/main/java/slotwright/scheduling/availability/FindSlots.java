package slotwright.scheduling.availability;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.scheduling.availability.model.AnswerVersion;
import slotwright.scheduling.availability.model.Offers;
import slotwright.scheduling.availability.model.SlotList;
import slotwright.scheduling.availability.model.SlotQuery;
import slotwright.scheduling.availability.model.Versioned;
import slotwright.scheduling.availability.model.Wanted;

/** Lists the free starts of some dates. */
@ApplicationScoped
public class FindSlots {

    private final LookUpVisit visits;
    private final ListOffers offers;

    FindSlots(LookUpVisit visits, ListOffers offers) {
        this.visits = visits;
        this.offers = offers;
    }

    public Uni<SlotList> matching(SlotQuery query) {
        return visits.of(query.visit())
                .chain(wanted -> offers.on(wanted, query.from(), query.to()).map(found -> answer(wanted, found)));
    }

    static SlotList answer(Wanted wanted, Offers found) {
        return new SlotList(
                found.asOf(),
                AnswerVersion.of(
                        wanted.services().stream().map(Versioned::version).toList(), found.shown(), found.slots()),
                wanted.timeZone(),
                wanted.conditions(),
                found.slots());
    }
}
