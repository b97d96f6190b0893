package slotwright.catalog.offering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import slotwright.catalog.addon.model.AddOn;
import slotwright.catalog.addon.store.AddOnRepository;
import slotwright.catalog.change.Changes;
import slotwright.catalog.offering.model.Compatibility;
import slotwright.catalog.offering.model.LinkTerms;
import slotwright.catalog.offering.model.OfferedAddOn;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.PriceModifier;
import slotwright.catalog.offering.store.LinkRepository;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.catalog.offering.store.ServiceRow;
import slotwright.platform.caller.Caller;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.problem.Violations;

/** Offers an add-on with a service, or on other terms than before; a new version of the service. */
@ApplicationScoped
public class LinkAddOn {

    private final AddOnRepository addOns;
    private final ServiceRepository services;
    private final LinkRepository links;
    private final NextVersion nextVersion;
    private final Changes changes;

    public LinkAddOn(
            AddOnRepository addOns,
            ServiceRepository services,
            LinkRepository links,
            NextVersion nextVersion,
            Changes changes) {
        this.addOns = addOns;
        this.services = services;
        this.links = links;
        this.nextVersion = nextVersion;
        this.changes = changes;
    }

    /** @param expected the service's version that the caller saw */
    public Uni<OfferedService> link(Caller who, UUID serviceId, UUID addOnId, long expected, LinkTerms terms) {
        return changes.write(() -> addOns.locked(addOnId).chain(addOn -> services.locked(serviceId)
                .invoke(service -> MayChange.check(who.acts(), service.content(), expected))
                .invoke(service -> fits(addOn.addOn(), service.content(), terms))
                .chain(service -> linked(who, service, addOnId, terms))));
    }

    /** The same terms once more make no version. */
    private Uni<OfferedService> linked(Caller who, ServiceRow row, UUID addOnId, LinkTerms terms) {
        OfferedService before = row.content();
        boolean same = before.addOns().stream()
                .anyMatch(addOn -> addOn.id().equals(addOnId) && addOn.terms().equals(terms));
        return same
                ? Uni.createFrom().item(before)
                : links.put(before.id(), addOnId, terms)
                        .chain(() -> nextVersion.of(who, row, true, before.definition(), "service.add-on-linked"));
    }

    private static void fits(AddOn addOn, OfferedService service, LinkTerms terms) {
        if (!addOn.active()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION, "The add-on is retired.");
        }
        var price = addOn.definition().price();
        if (!price.currency().equals(service.definition().basePrice().currency())) {
            throw Problem.rule("currency-mixed", "A service and its add-ons have one currency.");
        }
        Violations violations = new Violations();
        PriceModifier modifier = terms.priceModifier();
        int decimals = Math.max(0, price.currency().getDefaultFractionDigits());
        if (modifier.kind() == PriceModifier.Kind.FIXED
                && modifier.value().stripTrailingZeros().scale() > decimals) {
            violations.add("/priceModifier/value", "format", "the currency has " + decimals + " decimals, not more");
        }
        if (addOn.definition().minutes() + terms.timeModifierMinutes() < 0) {
            violations.add("/timeModifierMinutes", "out-of-range", "takes more minutes away than the add-on has");
        }
        conditions(addOn, service, terms.conditions(), violations);
        violations.throwIfAny();
    }

    /** Conditions that can hold: with add-ons that there are, and for something that the add-on is for. */
    private static void conditions(
            AddOn addOn, OfferedService service, LinkTerms.Conditions conditions, Violations violations) {
        for (int index = 0; index < conditions.withAddOns().size(); index++) {
            UUID other = conditions.withAddOns().get(index);
            Optional<OfferedAddOn> linked = service.addOns().stream()
                    .filter(each -> each.id().equals(other))
                    .findFirst();
            if (linked.isEmpty() || other.equals(addOn.id())) {
                violations.add(
                        "/conditions/withAddOns/" + index, "unknown-add-on", "is no other add-on of the service");
            } else if (linked.get().excludes(addOn)) {
                violations.add(
                        "/conditions/withAddOns/" + index, "excluded", "is not offered together with this add-on");
            }
        }
        if (Compatibility.common(addOn.definition().compatibleWith(), conditions.compatibleWith())
                .isEmpty()) {
            violations.add("/conditions/compatibleWith", "nothing-in-common", "is nothing that the add-on is for");
        }
    }
}
