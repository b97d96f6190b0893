package slotwright.catalog.offering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.catalog.category.CategoryRepository;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.catalog.offering.store.LinkRepository;
import slotwright.platform.problem.Problem;

/** Whether a definition fits what is around it: its category and its add-ons. */
@ApplicationScoped
class Fit {

    private final CategoryRepository categories;
    private final LinkRepository links;

    Fit(CategoryRepository categories, LinkRepository links) {
        this.categories = categories;
        this.links = links;
    }

    /** A category that takes services. */
    Uni<Void> check(ServiceDefinition definition) {
        return categories.isOffered(definition.category()).invoke(Fit::known).replaceWithVoid();
    }

    /** A retired category keeps what is in it; a currency is kept while add-ons are linked. */
    Uni<Void> check(OfferedService before, ServiceDefinition after) {
        var was = before.definition();
        Uni<Void> category =
                was.category().equals(after.category()) ? Uni.createFrom().voidItem() : check(after);
        return was.basePrice().currency().equals(after.basePrice().currency())
                ? category
                : category.chain(() -> unlinked(before.id()));
    }

    private Uni<Void> unlinked(UUID serviceId) {
        return links.countOf(serviceId)
                .invoke(count -> {
                    if (count > 0) {
                        throw Problem.rule("currency-mixed", "Add-ons in the currency of before are linked.");
                    }
                })
                .replaceWithVoid();
    }

    private static void known(boolean offered) {
        if (!offered) {
            throw Problem.invalid("/category", "unknown-category", "is not the slug of an active category");
        }
    }
}
