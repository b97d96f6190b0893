package slotwright.platform.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;

/**
 * A service in one version with its add-ons. Those that the service requires are in it, chosen or not, where and when
 * they are offered; of two of them that exclude each other the first is. The order is that of the service's links.
 */
public record Selection(ServiceVersion service, List<SelectedAddOn> addOns) {

    /** The code of an add-on that this version does not link; a later version may. */
    public static final String UNKNOWN = "unknown-add-on";

    /** The code of an add-on that is not offered on the date of the visit. */
    public static final String NOT_OFFERED = "add-on-not-offered";

    /** The code of an add-on that is not offered at the location of the visit. */
    public static final String NOT_HERE = "add-on-not-at-location";

    /** The code of an add-on that is offered only together with others. */
    public static final String NEEDS_OTHERS = "add-on-needs-others";

    /** The code of an add-on that is not offered together with others that are chosen or required. */
    public static final String NOT_WITH_OTHERS = "add-on-not-with-others";

    private static final String DUPLICATE = "duplicate-add-on";
    private static final String QUANTITY = "quantity";

    public record SelectedAddOn(LinkedAddOn link, int quantity) {}

    /**
     * @param index position in the request's list
     * @param code {@link #UNKNOWN}, {@code duplicate-add-on}, {@code quantity}, {@link #NOT_OFFERED},
     *     {@link #NOT_HERE}, {@link #NEEDS_OTHERS} or {@link #NOT_WITH_OTHERS}
     * @param limit the largest quantity, with {@code quantity} only
     * @param from the first local start date on which it is offered, with {@link #NOT_OFFERED} only; null is open
     * @param to the last such date, likewise
     * @param ids of the locations with {@link #NOT_HERE}, of the add-ons that are missing with {@link #NEEDS_OTHERS},
     *     and of those that are in the way with {@link #NOT_WITH_OTHERS}
     */
    public record Refusal(int index, String code, Integer limit, LocalDate from, LocalDate to, Set<UUID> ids) {

        public Refusal(int index, String code, Integer limit) {
            this(index, code, limit, null, null, Set.of());
        }

        static Refusal naming(Set<UUID> ids, int index, String code) {
            return new Refusal(index, code, null, null, null, ids);
        }

        /** For whoever chose, as the end of a sentence about the add-on. */
        public String explanation() {
            return switch (code) {
                case UNKNOWN -> "is no add-on of this service";
                case DUPLICATE -> "stands here twice";
                case QUANTITY -> "quantity must be from 1 to " + limit;
                case NOT_OFFERED ->
                    "is offered only" + (from == null ? "" : " from " + from) + (to == null ? "" : " until " + to);
                case NOT_HERE -> "is offered only at " + named();
                case NEEDS_OTHERS -> "is offered only together with " + named();
                case NOT_WITH_OTHERS -> "is not offered together with " + named();
                default -> code;
            };
        }

        private String named() {
            return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(", "));
        }
    }

    public Selection {
        addOns = List.copyOf(addOns);
    }

    /** As {@link #check(ServiceVersion, List, LocalDate, UUID)} where neither date nor location is known. */
    public static List<Refusal> check(ServiceVersion service, List<ChosenAddOn> chosen) {
        return check(service, chosen, null, null);
    }

    /** As {@link #of(ServiceVersion, List, LocalDate, UUID)} where neither date nor location is known. */
    public static Selection of(ServiceVersion service, List<ChosenAddOn> chosen) {
        return of(service, chosen, null, null);
    }

    /**
     * Why the choice is none of this service, all reasons at once; empty when {@link #of} takes it.
     *
     * @param date local start date, or null where it is not known: then every date will do
     * @param location id, or null where it is not known: then every location will do
     */
    public static List<Refusal> check(ServiceVersion service, List<ChosenAddOn> chosen, LocalDate date, UUID location) {
        AddOnChoice choices = AddOnChoice.of(service, chosen, date, location);
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
                choices.unmet(link.get(), index).ifPresent(refusals::add);
            }
        }
        return refusals;
    }

    /**
     * @param date local start date, or null where it is not known: then every date will do
     * @param location id, or null where it is not known: then every location will do
     * @throws IllegalArgumentException when {@link #check} refuses the choice
     */
    public static Selection of(ServiceVersion service, List<ChosenAddOn> chosen, LocalDate date, UUID location) {
        List<Refusal> refusals = check(service, chosen, date, location);
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException("unchecked choice: " + refusals);
        }
        Set<UUID> all = AddOnChoice.of(service, chosen, date, location).all();
        return new Selection(
                service,
                service.addOns().stream()
                        .filter(link -> all.contains(link.addOnId()))
                        .map(link -> new SelectedAddOn(link, quantityOf(link, chosen)))
                        .toList());
    }

    /**
     * A visit that is there already, with the add-ons that it has and no others, whatever is offered meanwhile.
     *
     * @throws IllegalArgumentException where this version does not link one of them
     */
    public static Selection kept(ServiceVersion service, List<ChosenAddOn> addOns) {
        return new Selection(
                service,
                addOns.stream()
                        .map(kept -> new SelectedAddOn(
                                link(service, kept.addOnId())
                                        .orElseThrow(() -> new IllegalArgumentException("unlinked: " + kept)),
                                kept.quantity()))
                        .toList());
    }

    /** As {@link #minutes(String)} where nobody's level changes anything. */
    public int minutes() {
        return minutes(null);
    }

    /**
     * From start to end: the service and each unit of its add-ons. A time modifier and the level may shorten, never
     * below one.
     *
     * @param level of the person, or null
     */
    public int minutes(String level) {
        int addOnMinutes = addOns.stream()
                .mapToInt(addOn -> addOn.link().minutes() * addOn.quantity())
                .sum();
        return Math.max(1, ownMinutes(level) + addOnMinutes);
    }

    /** The service by itself. */
    public int ownMinutes(String level) {
        ServiceTerms.Level changed = service.terms().level(level);
        return Math.max(1, service.durationMinutes() + (changed == null ? 0 : changed.minutesDelta()));
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
