package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.BookingSettings;
import slotwright.booking.reference.model.KnownWorld;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.Plan;
import slotwright.booking.reservation.model.Refused;
import slotwright.booking.reservation.rest.AlternativeView;
import slotwright.booking.reservation.rest.RefusalProblem;
import slotwright.platform.availability.Engine;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;

/**
 * Makes a problem of a refusal, with other starts where the time is taken. They are looked for after the
 * rollback and without locks, and may be gone when they are asked for. Many who are refused the same at once
 * share one search.
 */
@ApplicationScoped
class ProposeAlternatives {

    private static final int MOST_SHARED = 1_000;

    private record Search(UUID locationId, Instant asked, VisitNeed need) {}

    private record Shared(Instant until, Uni<List<AlternativeView>> found) {}

    private final WorldRepository worlds;
    private final Transactions transactions;
    private final BookingSettings.Alternatives settings;
    private final Clock clock;
    private final Map<Search, Shared> searches = new LinkedHashMap<>();

    ProposeAlternatives(WorldRepository worlds, Transactions transactions, BookingSettings settings, Clock clock) {
        this.worlds = worlds;
        this.transactions = transactions;
        this.settings = settings.alternatives();
        this.clock = clock;
    }

    Uni<Problem> explain(Refused refused) {
        if (!refused.decision().isTaken()) {
            return Uni.createFrom().item(RefusalProblem.rules(refused.decision()));
        }
        return alternatives(refused.plan())
                .onFailure()
                .recoverWithItem(List.of())
                .map(found -> RefusalProblem.taken(refused.decision(), found));
    }

    private Uni<List<AlternativeView>> alternatives(Plan plan) {
        Search search = new Search(plan.order().locationId(), plan.order().start(), plan.need());
        Instant now = clock.instant();
        synchronized (searches) {
            searches.values().removeIf(one -> !one.until().isAfter(now));
            if (searches.size() >= MOST_SHARED) {
                return search(plan, search);
            }
            return searches.computeIfAbsent(
                            search,
                            fresh -> new Shared(
                                    now.plus(settings.sharedFor()),
                                    search(plan, search).memoize().indefinitely()))
                    .found();
        }
    }

    private Uni<List<AlternativeView>> search(Plan plan, Search search) {
        return transactions
                .read(tx -> worlds.read(
                        tx,
                        search.locationId(),
                        search.need().staffWish(),
                        plan.order().reach(search.need().longest(), settings.days())))
                .map(world -> starts(search, world));
    }

    private List<AlternativeView> starts(Search search, Optional<KnownWorld> found) {
        return found.map(
                        known -> Engine.alternatives(
                                        search.need(), search.asked(), known.world(), clock.instant(), settings.most())
                                .stream()
                                .map(offered -> AlternativeView.of(known, offered))
                                .toList())
                .orElse(List.of());
    }
}
