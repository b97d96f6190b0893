package slotwright.platform.pricing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;

/**
 * A service in one version with its add-ons. Those that the service requires are in it, chosen or not; the order is
 * that of the service's links.
 */
public record Selection(ServiceVersion service, List<SelectedAddOn> addOns) {

    /** The code of an add-on that this version does not link; a later version may. */
    public static final String UNKNOWN = "unknown-add-on";

    public record SelectedAddOn(LinkedAddOn link, int quantity) {}

    /**
     * @param index position in the request's list
     * @param code {@link #UNKNOWN}, {@code duplicate-add-on} or {@code quantity}
     * @param limit the largest quantity, with {@code quantity} only
     */
    public record Refusal(int index, String code, Integer limit) {}

    public Selection {
        addOns = List.copyOf(addOns);
    }

    /** Why the choice is none of this service, all reasons at once; empty when {@link #of} takes it. */
    public static List<Refusal> check(ServiceVersion service, List<ChosenAddOn> chosen) {
        List<Refusal> refusals = new ArrayList<>();
        Set<UUID> before = new HashSet<>();
        for (int index = 0; index < chosen.size(); index++) {
            ChosenAddOn choice = chosen.get(index);
            Optional<LinkedAddOn> link = link(service, choice.addOnId());
            if (link.isEmpty()) {
                refusals.add(new Refusal(index, UNKNOWN, null));
            } else if (!before.add(choice.addOnId())) {
                refusals.add(new Refusal(index, "duplicate-add-on", null));
            } else if (choice.quantity() < 1 || choice.quantity() > link.get().maxQuantity()) {
                refusals.add(new Refusal(index, "quantity", link.get().maxQuantity()));
            }
        }
        return refusals;
    }

    /** @throws IllegalArgumentException when {@link #check} refuses the choice */
    public static Selection of(ServiceVersion service, List<ChosenAddOn> chosen) {
        List<Refusal> refusals = check(service, chosen);
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException("unchecked choice: " + refusals);
        }
        List<SelectedAddOn> selected = new ArrayList<>();
        for (LinkedAddOn link : service.addOns()) {
            int quantity = quantityOf(link, chosen);
            if (quantity > 0) {
                selected.add(new SelectedAddOn(link, quantity));
            }
        }
        return new Selection(service, selected);
    }

    /** From start to end: the service and each unit of its add-ons. A time modifier may shorten, never below one. */
    public int minutes() {
        int addOnMinutes = addOns.stream()
                .mapToInt(addOn -> addOn.link().minutes() * addOn.quantity())
                .sum();
        return Math.max(1, service.durationMinutes() + addOnMinutes);
    }

    private static int quantityOf(LinkedAddOn link, List<ChosenAddOn> chosen) {
        return chosen.stream()
                .filter(choice -> choice.addOnId().equals(link.addOnId()))
                .map(ChosenAddOn::quantity)
                .findFirst()
                .orElse(link.required() ? 1 : 0);
    }

    private static Optional<LinkedAddOn> link(ServiceVersion service, UUID addOnId) {
        return service.addOns().stream()
                .filter(link -> link.addOnId().equals(addOnId))
                .findFirst();
    }
}
