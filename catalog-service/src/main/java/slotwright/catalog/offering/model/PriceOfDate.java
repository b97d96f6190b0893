package slotwright.catalog.offering.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.LocationTerms;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.Season;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.pricing.Cart;
import slotwright.platform.pricing.Price;
import slotwright.platform.pricing.Pricing;
import slotwright.platform.pricing.Selection;
import slotwright.platform.pricing.When;

/**
 * What services cost on a date, whatever the time: by the calendar, prices and taxes of the location that is asked
 * for, else of the only one where a service is sold, else by a plain calendar.
 *
 * @param asked the location that was asked for, or null
 * @param known the active ones, by id
 */
public record PriceOfDate(LocalDate date, Instant pricedAt, Location asked, Map<UUID, Location> known) {

    private static final UUID NOWHERE = new UUID(0, 0);

    /** With the add-ons that the service requires; before discounts that depend on who comes, and whoever does it. */
    public Price of(ServiceVersion service) {
        return Pricing.of(new Cart(
                List.of(selection(service)),
                location(service),
                When.on(date),
                null,
                pricedAt,
                null,
                null,
                null,
                List.of(),
                null));
    }

    /** The service with the add-ons that it requires on the date, at the location if that is known. */
    public Selection selection(ServiceVersion service) {
        UUID location = location(service).resourceId();
        return Selection.of(service, List.of(), date, location.equals(NOWHERE) ? null : location);
    }

    /** Whether the service's own rules let visits start on the date. */
    public boolean isOffered(ServiceVersion service) {
        ServiceTerms.Rules rules = service.terms().rules();
        return (rules.availableDays().isEmpty()
                        || rules.availableDays().contains(date.getDayOfWeek().getValue()))
                && !rules.blackoutDates().contains(date)
                && (rules.season() == null || rules.season().has(date));
    }

    /**
     * Below what no price falls of a service that may cost this little at all: seasons may lower it, each of them
     * rounded. Taxes, add-ons and premiums only add to it.
     */
    public BigDecimal atLeast(BigDecimal lowestPrice) {
        return lowestPrice.multiply(seasonal()).subtract(rounding());
    }

    /** The highest that a service may cost at least to be had for the budget; null is none. */
    public BigDecimal lowestPriceWithin(BigDecimal budget) {
        BigDecimal factor = seasonal();
        return budget == null || factor.signum() == 0
                ? null
                : budget.add(rounding()).divide(factor, 4, RoundingMode.CEILING);
    }

    private Location location(ServiceVersion service) {
        if (asked != null) {
            return asked;
        }
        Currency currency = service.basePrice().currency();
        Location only = service.locationIds().size() == 1
                ? known.get(service.locationIds().iterator().next())
                : null;
        return only != null && only.currency().equals(currency) ? only : plain(currency);
    }

    private BigDecimal seasonal() {
        return locations().stream()
                .map(location ->
                        seasons(location).stream().map(Season::multiplier).reduce(BigDecimal.ONE, BigDecimal::multiply))
                .reduce(BigDecimal.ONE, BigDecimal::min);
    }

    /** What rounding may take away: less than one for each season, no currency's unit being larger, times the others. */
    private BigDecimal rounding() {
        return locations().stream()
                .map(this::seasons)
                .map(seasons -> seasons.stream()
                        .map(season -> season.multiplier().max(BigDecimal.ONE))
                        .reduce(BigDecimal.valueOf(seasons.size()), BigDecimal::multiply))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private Collection<Location> locations() {
        return asked == null ? known.values() : List.of(asked);
    }

    private List<Season> seasons(Location location) {
        return location.seasons().stream().filter(season -> season.has(date)).toList();
    }

    private static Location plain(Currency currency) {
        return new Location(
                NOWHERE,
                true,
                "UTC",
                currency,
                Set.of(6, 7),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                null,
                List.of(),
                LocationTerms.NONE);
    }
}
