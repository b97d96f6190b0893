package slotwright.analytics.ingest;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import slotwright.analytics.ingest.model.CountedBooking;
import slotwright.analytics.ingest.store.CountedBookingRepository;
import slotwright.platform.sql.Tx;

/** The guard taken away: what was counted before is never remembered. */
final class ForgetfulBookings extends CountedBookingRepository {

    @Override
    public Uni<Map<UUID, CountedBooking>> lock(Tx tx, SortedSet<UUID> bookingIds) {
        return super.lock(tx, bookingIds).map(remembered -> bookingIds.stream()
                .collect(Collectors.toMap(Function.identity(), CountedBooking::unheard)));
    }
}
