package slotwright.platform.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import slotwright.platform.contract.BookingEvents.Allocation;

/** What a visit takes of the location, besides somebody's time: a bay, if it is done in one, and equipment. */
record Inventory(Optional<Stock> bays, List<Gear> gear, List<Stock> gearStocks) {

    static Inventory of(Asked asked) {
        List<Gear> gear = Gear.of(asked);
        return new Inventory(
                asked.need().usesBay() ? Optional.of(Stock.ofBays(asked)) : Optional.empty(),
                gear,
                gear.stream().map(one -> Stock.of(asked, one.kind())).toList());
    }

    /** How many of the same visit still fit, where there are people for so many. */
    int atMost(int people) {
        int fit = Math.min(people, bays.map(Stock::free).orElse(people));
        for (int i = 0; i < gear.size(); i++) {
            fit = Math.min(fit, gearStocks.get(i).free() / gear.get(i).quantity());
        }
        return fit;
    }

    List<Allocation> allocations(Asked asked) {
        List<Allocation> taken = new ArrayList<>(1 + gear.size());
        bays.ifPresent(of -> taken.add(
                asked.allocation(asked.whole(), asked.world().location().resourceId(), 1, of.capacity())));
        gear.forEach(one -> taken.add(asked.allocation(
                asked.whole(),
                one.kind().resourceId(),
                one.quantity(),
                one.kind().count())));
        return taken;
    }
}
