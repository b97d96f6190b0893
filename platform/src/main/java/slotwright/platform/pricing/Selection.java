package slotwright.platform.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;

/**
 * A service in one version with its add-ons. Those that the service requires are in it, chosen or not, where they are
 * offered; the order is that of the service's links.
 */
public record Selection(ServiceVersion service, List<SelectedAddOn> addOns) {

    /** The code of an add-on that this version does not link; a later version may. */
    public static final String UNKNOWN = "unknown-add-on";

    /** The code of an add-on that is not offered on the date of the visit. */
    public static final String NOT_OFFERED = "add-on-not-offered";

    /** The code of an add-on that is offered only together with others. */
    public static final String NEEDS_OTHERS = "add-on-needs-others";

    private static final String DUPLICATE = "duplicate-add-on";
    private static final String QUANTITY = "quantity";

    public record SelectedAddOn(LinkedAddOn link, int quantity) {}

    /**
     * @param index position in the request's list
     * @param code {@link #UNKNOWN}, {@code duplicate-add-on}, {@code quantity}, {@link #NOT_OFFERED} or
     *     {@link #NEEDS_OTHERS}
     * @param limit the largest quantity, with {@code quantity} only
     * @param from the first local start date on which it is offered, with {@link #NOT_OFFERED} only; null is open
     * @param to the last such date, likewise
     * @param missing add-ons without which it is not offered and that are not chosen, with {@link #NEEDS_OTHERS} only
     */
    public record Refusal(int index, String code, Integer limit, LocalDate from, LocalDate to, Set<UUID> missing) {

        public Refusal(int index, String code, Integer limit) {
            this(index, code, limit, null, null, Set.of());
        }

        /** For whoever chose, as the end of a sentence about the add-on. */
        public String explanation() {
            return switch (code) {
                case UNKNOWN -> "is no add-on of this service";
                case DUPLICATE -> "stands here twice";
                case QUANTITY -> "quantity must be from 1 to " + limit;
                case NOT_OFFERED ->
                    "is offered only" + (from == null ? "" : " from " + from) + (to == null ? "" : " until " + to);
                case NEEDS_OTHERS ->
                    "is offered only together with "
                            + missing.stream().map(UUID::toString).sorted().collect(Collectors.joining(", "));
                default -> code;
            };
        }
    }

    public Selection {
        addOns = List.copyOf(addOns);
    }

    /** As {@link #check(ServiceVersion, List, LocalDate)} where the date is not known. */
    public static List<Refusal> check(ServiceVersion service, List<ChosenAddOn> chosen) {
        return check(service, chosen, null);
    }

    /** As {@link #of(ServiceVersion, List, LocalDate)} where the date is not known. */
    public static Selection of(ServiceVersion service, List<ChosenAddOn> chosen) {
        return of(service, chosen, null);
    }

    /**
     * Why the choice is none of this service, all reasons at once; empty when {@link #of} takes it.
     *
     * @param date local start date, or null where it is not known: then every date will do
     */
    public static List<Refusal> check(ServiceVersion service, List<ChosenAddOn> chosen, LocalDate date) {
        Set<UUID> all = selected(service, chosen, date);
        List<Refusal> refusals = new ArrayList<>();
        Set<UUID> before = new HashSet<>();
        for (int index = 0; index < chosen.size(); index++) {
            ChosenAddOn choice = chosen.get(index);
            Optional<LinkedAddOn> link = link(service, choice.addOnId());
            if (link.isEmpty()) {
                refusals.add(new Refusal(index, UNKNOWN, null));
            } else if (!before.add(choice.addOnId())) {
                refusals.add(new Refusal(index, DUPLICATE, null));
            } else if (choice.quantity() < 1 || choice.quantity() > link.get().maxQuantity()) {
                refusals.add(new Refusal(index, QUANTITY, link.get().maxQuantity()));
            } else {
                unmet(link.get(), index, date, all).ifPresent(refusals::add);
            }
        }
        return refusals;
    }

    /**
     * @param date local start date, or null where it is not known: then every date will do
     * @throws IllegalArgumentException when {@link #check} refuses the choice
     */
    public static Selection of(ServiceVersion service, List<ChosenAddOn> chosen, LocalDate date) {
        List<Refusal> refusals = check(service, chosen, date);
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException("unchecked choice: " + refusals);
        }
        Set<UUID> all = selected(service, chosen, date);
        return new Selection(
                service,
                service.addOns().stream()
                        .filter(link -> all.contains(link.addOnId()))
                        .map(link -> new SelectedAddOn(link, quantityOf(link, chosen)))
                        .toList());
    }

    /** From start to end: the service and each unit of its add-ons. A time modifier may shorten, never below one. */
    public int minutes() {
        int addOnMinutes = addOns.stream()
                .mapToInt(addOn -> addOn.link().minutes() * addOn.quantity())
                .sum();
        return Math.max(1, service.durationMinutes() + addOnMinutes);
    }

    /** What is chosen, and what the service requires and offers with all that; the conditions of choices aside. */
    private static Set<UUID> selected(ServiceVersion service, List<ChosenAddOn> chosen, LocalDate date) {
        Set<UUID> all = chosen.stream().map(ChosenAddOn::addOnId).collect(Collectors.toCollection(HashSet::new));
        List<LinkedAddOn> required = service.addOns().stream()
                .filter(link -> link.required() && !all.contains(link.addOnId()) && isOffered(link, date))
                .toList();
        required.forEach(link -> all.add(link.addOnId()));
        // One that falls out may be what another one needs.
        boolean fell = true;
        while (fell) {
            List<UUID> alone = required.stream()
                    .filter(link -> !all.containsAll(link.terms().withAddOns()))
                    .map(LinkedAddOn::addOnId)
                    .toList();
            fell = all.removeAll(alone);
        }
        return all;
    }

    private static Optional<Refusal> unmet(LinkedAddOn link, int index, LocalDate date, Set<UUID> all) {
        AddOnTerms terms = link.terms();
        if (!isOffered(link, date)) {
            return Optional.of(new Refusal(index, NOT_OFFERED, null, terms.from(), terms.to(), Set.of()));
        }
        Set<UUID> missing = new HashSet<>(terms.withAddOns());
        missing.removeAll(all);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(index, NEEDS_OTHERS, null, null, null, missing));
    }

    private static boolean isOffered(LinkedAddOn link, LocalDate date) {
        return date == null || link.terms().isOfferedOn(date);
    }

    /** One where the server adds it. */
    private static int quantityOf(LinkedAddOn link, List<ChosenAddOn> chosen) {
        return chosen.stream()
                .filter(choice -> choice.addOnId().equals(link.addOnId()))
                .map(ChosenAddOn::quantity)
                .findFirst()
                .orElse(1);
    }

    private static Optional<LinkedAddOn> link(ServiceVersion service, UUID addOnId) {
        return service.addOns().stream()
                .filter(link -> link.addOnId().equals(addOnId))
                .findFirst();
    }
}
