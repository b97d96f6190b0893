package slotwright.platform.availability;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Equipment;
import slotwright.platform.contract.ServiceTerms.Rules;
import slotwright.platform.pricing.Selection;
import slotwright.platform.pricing.Selection.SelectedAddOn;

/**
 * Where and when one service of a visit is offered, with the add-ons chosen for it, what it needs there, and
 * how experienced whoever does it must be.
 *
 * @param locationIds where the service is offered; empty means everywhere
 * @param rules of its local start dates; the others of them are none of the engine's
 * @param addOnsFrom first local start date on which all chosen add-ons are offered, or null
 * @param addOnsTo last such date, or null
 * @param site what the location must have, for the add-ons too; nothing where it is not done at the location
 * @param experience the lowest level of a person that will do, or null
 * @param equipment how many it needs, by kind
 * @param certifiedOnly whether only those do it who are certified for it
 */
public record Offer(
        UUID serviceId,
        String category,
        boolean retired,
        Set<UUID> locationIds,
        Currency currency,
        Rules rules,
        LocalDate addOnsFrom,
        LocalDate addOnsTo,
        SiteNeed site,
        String experience,
        Map<String, Integer> equipment,
        boolean certifiedOnly) {

    public Offer {
        locationIds = Set.copyOf(locationIds);
        equipment = Map.copyOf(equipment);
    }

    public static Offer of(Selection selection) {
        ServiceVersion service = selection.service();
        List<LocalDate> from = selection.addOns().stream()
                .map(addOn -> addOn.link().terms().from())
                .filter(Objects::nonNull)
                .toList();
        List<LocalDate> to = selection.addOns().stream()
                .map(addOn -> addOn.link().terms().to())
                .filter(Objects::nonNull)
                .toList();
        return new Offer(
                service.serviceId(),
                service.category(),
                service.retired(),
                service.locationIds(),
                service.basePrice().currency(),
                service.terms().rules(),
                from.stream().max(Comparator.naturalOrder()).orElse(null),
                to.stream().min(Comparator.naturalOrder()).orElse(null),
                site(selection),
                service.terms().means().experienceLevel(),
                service.terms().means().equipment().stream()
                        .collect(Collectors.toMap(Equipment::kind, Equipment::quantity, Integer::sum)),
                service.terms().means().certifiedOnly());
    }

    private static SiteNeed site(Selection selection) {
        ServiceTerms terms = selection.service().terms();
        if (!terms.delivery().equals(ServiceTerms.AT_LOCATION)) {
            return SiteNeed.NOTHING;
        }
        SiteNeed need = SiteNeed.of(terms.site());
        for (SelectedAddOn addOn : selection.addOns()) {
            need = need.and(SiteNeed.of(addOn.link().terms().site()));
        }
        return need;
    }

    boolean isAt(UUID location) {
        return locationIds.isEmpty() || locationIds.contains(location);
    }

    boolean isOnWeekdayOf(LocalDate date) {
        return rules.availableDays().isEmpty()
                || rules.availableDays().contains(date.getDayOfWeek().getValue());
    }

    boolean isBlackedOut(LocalDate date) {
        return rules.blackoutDates().contains(date);
    }

    boolean isInSeason(LocalDate date) {
        return rules.season() == null || rules.season().has(date);
    }

    boolean hasAddOns(LocalDate date) {
        return (addOnsFrom == null || !date.isBefore(addOnsFrom)) && (addOnsTo == null || !date.isAfter(addOnsTo));
    }
}
