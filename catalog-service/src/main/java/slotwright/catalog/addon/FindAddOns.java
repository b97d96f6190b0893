package slotwright.catalog.addon;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.catalog.addon.model.AddOn;
import slotwright.catalog.addon.store.AddOnRepository;
import slotwright.catalog.addon.store.AddOnRow;
import slotwright.catalog.http.ListPosition;
import slotwright.platform.page.Limit;
import slotwright.platform.page.Page;

@ApplicationScoped
public class FindAddOns {

    private static final String LIST = "add-ons";

    private final AddOnRepository addOns;

    public FindAddOns(AddOnRepository addOns) {
        this.addOns = addOns;
    }

    public Uni<AddOn> one(UUID id) {
        return Panache.withSession(() -> addOns.get(id)).map(AddOnRow::addOn);
    }

    /** The active ones. */
    public Uni<Page<AddOn>> page(String cursor, String limit) {
        ListPosition after = ListPosition.read(LIST, cursor);
        int most = Limit.of(limit);
        return Panache.withSession(() -> addOns.behind(after, most))
                .map(rows -> rows.stream().map(AddOnRow::addOn).toList())
                .map(found -> Page.of(found, most, addOn -> position(addOn).cursor(LIST)));
    }

    private static ListPosition position(AddOn addOn) {
        return new ListPosition(
                addOn.definition().displayOrder(), addOn.definition().title(), addOn.id());
    }
}
