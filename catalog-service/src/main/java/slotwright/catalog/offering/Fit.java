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
        return sameCurrency(before, after) ? category : category.chain(() -> unlinked(before.id()));
    }

    /**
     * What was once is offered again. One that is active may stay in its retired category; into another one, and back
     * from retirement, it goes only where services are taken.
     */
    Uni<Void> checkRestored(OfferedService before, ServiceDefinition after) {
        boolean stays = before.active() && before.definition().category().equals(after.category());
        Uni<Void> category = stays
                ? Uni.createFrom().voidItem()
                : categories
                        .isOffered(after.category())
                        .invoke(offered -> stillThere(after.category(), offered))
                        .replaceWithVoid();
        return sameCurrency(before, after) ? category : category.chain(() -> unlinked(before.id()));
    }

    private static boolean sameCurrency(OfferedService before, ServiceDefinition after) {
        return before.definition()
                .basePrice()
                .currency()
                .equals(after.basePrice().currency());
    }

    private static void stillThere(String category, boolean offered) {
        if (!offered) {
            throw Problem.rule(
                    "category-retired", "Its category of then, " + category + ", takes no services any more.");
        }
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
