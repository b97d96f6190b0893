package slotwright.catalog.offering;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import slotwright.catalog.location.KnownLocations;
import slotwright.catalog.offering.events.ServicePublished;
import slotwright.catalog.offering.model.CheapestFirst;
import slotwright.catalog.offering.model.Facilities;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.PriceOfDate;
import slotwright.catalog.offering.model.PricedService;
import slotwright.catalog.offering.store.CandidateSearch;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/**
 * The services that fit a place and a budget, the cheapest on a date first. The database knows what a service may cost
 * at least, not its price of the date: it gives them in that order, until no other one can belong to the page.
 */
@ApplicationScoped
public class FindCompatible {

    /** How many services are priced for one page. */
    public static final int MOST_PRICED = 1_000;

    private static final int AT_ONCE = 100;

    private final ServiceRepository services;
    private final KnownLocations locations;
    private final Clock clock;

    public FindCompatible(ServiceRepository services, KnownLocations locations, Clock clock) {
        this.services = services;
        this.locations = locations;
        this.clock = clock;
    }

    /**
     * One more than the limit, where there are more.
     *
     * @throws Problem 400 for a location that is not known, 422 where more would have to be priced than {@link
     *     #MOST_PRICED}
     */
    public Uni<List<PricedService>> find(CompatibleSearch asked) {
        return locations.active().map(known -> prices(asked, known)).chain(prices -> {
            CheapestFirst cheapest = new CheapestFirst(asked.limit() + 1, asked.maxBudget(), asked.after());
            return Panache.withSession(() -> among(candidates(asked, prices), prices, cheapest, 0));
        });
    }

    private PriceOfDate prices(CompatibleSearch asked, Map<UUID, Location> known) {
        Location location = asked.locationId() == null ? null : known.get(asked.locationId());
        if (asked.locationId() != null && location == null) {
            throw Problem.invalid("?locationId", "unknown-location", "is not the id of an active location");
        }
        ZoneId zone = location == null ? ZoneOffset.UTC : ZoneId.of(location.zone());
        LocalDate date = asked.date() == null ? LocalDate.ofInstant(clock.instant(), zone) : asked.date();
        return new PriceOfDate(date, clock.instant(), location, known);
    }

    private static CandidateSearch candidates(CompatibleSearch asked, PriceOfDate prices) {
        return new CandidateSearch(
                asked.compatibleWith(),
                asked.facilities(),
                prices.asked() == null ? asked.currency() : prices.asked().currency(),
                asked.locationId(),
                prices.lowestPriceWithin(asked.maxBudget()),
                null,
                AT_ONCE);
    }

    private Uni<List<PricedService>> among(
            CandidateSearch candidates, PriceOfDate prices, CheapestFirst cheapest, int before) {
        return services.candidates(candidates).chain(rows -> {
            rows.forEach(service -> offer(service, candidates.facilities(), prices, cheapest));
            if (rows.size() < AT_ONCE || cheapest.isComplete(bound(rows, prices))) {
                return Uni.createFrom().item(cheapest.found());
            }
            if (before + rows.size() >= MOST_PRICED) {
                throw tooMany();
            }
            return among(candidates.behind(rows.get(rows.size() - 1)), prices, cheapest, before + rows.size());
        });
    }

    private static void offer(OfferedService service, Facilities place, PriceOfDate prices, CheapestFirst cheapest) {
        var version = ServicePublished.version(service);
        // The database knows what services need; which add-ons they require depends on the date and the location.
        if (prices.isOffered(version) && place.suit(prices.selection(version))) {
            cheapest.offer(new PricedService(service, prices.of(version)));
        }
    }

    private static BigDecimal bound(List<OfferedService> rows, PriceOfDate prices) {
        return prices.atLeast(
                rows.get(rows.size() - 1).definition().lowestPrice().amount());
    }

    private static Problem tooMany() {
        String message = "More than " + MOST_PRICED + " services would have to be priced; ask for less.";
        return Problem.of(ProblemType.RULES_VIOLATED, message)
                .with(
                        "violations",
                        List.of(Map.of("code", "too-many-candidates", "message", message, "limit", MOST_PRICED)));
    }
}
