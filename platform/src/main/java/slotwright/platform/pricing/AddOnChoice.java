package slotwright.platform.pricing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.pricing.Selection.Refusal;

/**
 * Which add-ons of a service come together.
 *
 * @param all what is chosen, and what the service requires and offers with all that; the conditions of choices aside
 * @param perhaps what is there at some date and location, where they are not known; else the same
 * @param surely what is there whatever date and location are, where they are not known; else the same
 * @param date local start date, or null where it is not known
 * @param location id, or null where it is not known
 */
record AddOnChoice(
        ServiceVersion service, Set<UUID> all, Set<UUID> perhaps, Set<UUID> surely, LocalDate date, UUID location) {

    static AddOnChoice of(ServiceVersion service, List<ChosenAddOn> chosen, LocalDate date, UUID location) {
        Set<UUID> named = chosen.stream().map(ChosenAddOn::addOnId).collect(Collectors.toSet());
        List<LinkedAddOn> required = service.addOns().stream()
                .filter(LinkedAddOn::required)
                .filter(link -> named.contains(link.addOnId()) || isOffered(link, date) && isHere(link, location))
                .toList();
        Set<UUID> perhaps = withRequired(named, required);
        Set<UUID> all = withoutExcluded(named, required, perhaps);
        return isKnown(required, date, location)
                ? new AddOnChoice(service, all, all, all, date, location)
                : new AddOnChoice(service, all, perhaps, named, date, location);
    }

    /** Why an add-on that is chosen is not to be had. */
    Optional<Refusal> unmet(LinkedAddOn link, int index) {
        AddOnTerms terms = link.terms();
        if (!isOffered(link, date)) {
            return Optional.of(new Refusal(index, Selection.NOT_OFFERED, null, terms.from(), terms.to(), Set.of()));
        }
        if (!isHere(link, location)) {
            return Optional.of(Refusal.naming(terms.locationIds(), index, Selection.NOT_HERE));
        }
        Set<UUID> missing = new HashSet<>(terms.withAddOns());
        missing.removeAll(perhaps);
        if (!missing.isEmpty()) {
            return Optional.of(Refusal.naming(missing, index, Selection.NEEDS_OTHERS));
        }
        Set<UUID> inTheWay = service.addOns().stream()
                .filter(other -> surely.contains(other.addOnId()) && exclude(link, other))
                .map(LinkedAddOn::addOnId)
                .collect(Collectors.toSet());
        return inTheWay.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.naming(inTheWay, index, Selection.NOT_WITH_OTHERS));
    }

    private static Set<UUID> withRequired(Set<UUID> named, List<LinkedAddOn> required) {
        Set<UUID> all = new HashSet<>(named);
        required.forEach(link -> all.add(link.addOnId()));
        leaveOutAlone(named, required, all);
        return all;
    }

    /** What was named stays in any case. Naming what would be there anyway gives the same. */
    private static Set<UUID> withoutExcluded(Set<UUID> named, List<LinkedAddOn> required, Set<UUID> before) {
        Set<UUID> all = new HashSet<>(before);
        for (LinkedAddOn link : required) {
            boolean excluded = required.stream()
                    .takeWhile(first -> first != link)
                    .anyMatch(first -> all.contains(first.addOnId()) && exclude(first, link));
            if (excluded && !named.contains(link.addOnId())) {
                all.remove(link.addOnId());
            }
        }
        leaveOutAlone(named, required, all);
        return all;
    }

    /** One that falls out may be what another one needs. */
    private static void leaveOutAlone(Set<UUID> named, List<LinkedAddOn> required, Set<UUID> all) {
        boolean fell = true;
        while (fell) {
            List<UUID> alone = required.stream()
                    .filter(link -> !named.contains(link.addOnId()))
                    .filter(link -> !all.containsAll(link.terms().withAddOns()))
                    .map(LinkedAddOn::addOnId)
                    .toList();
            fell = all.removeAll(alone);
        }
    }

    private static boolean isKnown(List<LinkedAddOn> required, LocalDate date, UUID location) {
        return required.stream()
                .map(LinkedAddOn::terms)
                .allMatch(terms -> (date != null || terms.from() == null && terms.to() == null)
                        && (location != null || terms.locationIds().isEmpty()));
    }

    private static boolean isOffered(LinkedAddOn link, LocalDate date) {
        return date == null || link.terms().isOfferedOn(date);
    }

    private static boolean isHere(LinkedAddOn link, UUID location) {
        return location == null || link.terms().isOfferedAt(location);
    }

    /** Whichever of the two says so. */
    private static boolean exclude(LinkedAddOn one, LinkedAddOn other) {
        return !one.addOnId().equals(other.addOnId())
                && (one.terms().notWithAddOns().contains(other.addOnId())
                        || other.terms().notWithAddOns().contains(one.addOnId()));
    }
}
