package slotwright.scheduling.absence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.absence.AbsentResources.Away;
import slotwright.scheduling.absence.model.Whom;
import slotwright.scheduling.availability.store.AffectedBookings;
import slotwright.scheduling.availability.store.AffectedBookings.Affected;
import slotwright.scheduling.availability.store.AffectedBookings.Use;

/** The bookings in time in which somebody or a place is away. */
@ApplicationScoped
public class MetBookings {

    private final AffectedBookings bookings;

    public MetBookings(AffectedBookings bookings) {
        this.bookings = bookings;
    }

    /** Those first that begin first; at most a hundred. */
    Uni<List<Affected>> by(Tx tx, Whom whom, List<Away> away) {
        List<Affected> affected = new ArrayList<>();
        return Multi.createFrom()
                .iterable(away)
                .onItem()
                .transformToUniAndConcatenate(each -> met(tx, whom, each))
                .onItem()
                .invoke(affected::addAll)
                .collect()
                .last()
                .map(done -> affected.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Affected::startsAt))
                        .limit(AffectedBookings.MOST_TOLD)
                        .toList());
    }

    private Uni<List<Affected>> met(Tx tx, Whom whom, Away away) {
        TimeRange hull = away.times().hull();
        Uni<List<Use>> uses = whom.scope().isOfThePlace()
                ? bookings.at(tx, away.resourceId(), whom.categories(), hull)
                : bookings.with(tx, away.resourceId(), hull);
        return uses.map(found -> found.stream()
                .filter(use -> !away.times().overlapping(use.range()).isEmpty())
                .map(Use::by)
                .toList());
    }
}
