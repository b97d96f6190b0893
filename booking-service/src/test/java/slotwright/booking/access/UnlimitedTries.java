package slotwright.booking.access;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import slotwright.booking.BookingSettings;
import slotwright.booking.access.model.AccessKeys;
import slotwright.booking.access.model.AddressBlock;

/** A mutant: wrong tries are not counted. */
class UnlimitedTries extends LimitTries {

    UnlimitedTries(AccessKeys keys, BookingSettings settings) {
        super(null, keys, null, settings, Clock.systemUTC());
    }

    @Override
    public Uni<Void> failed(String number, AddressBlock from) {
        return Uni.createFrom().voidItem();
    }
}
