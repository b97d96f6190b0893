package slotwright.booking.redemption.store;

import slotwright.booking.customer.store.BlindSelect;

/** The statement by which a guest's uses of a code are counted, to be explained. */
public final class GuestsUses {

    private GuestsUses() {}

    public static String sql(BlindSelect people) {
        return RedemptionRepository.guestsUses(people);
    }
}
