package slotwright.catalog.promotion;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.catalog.promotion.model.Promotion;
import slotwright.catalog.promotion.store.PromotionRepository;
import slotwright.catalog.promotion.store.PromotionRow;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Limit;
import slotwright.platform.page.Page;

@ApplicationScoped
public class FindPromotions {

    private static final String LIST = "promotions";

    private record Position(String title, UUID id) {}

    private final PromotionRepository promotions;

    public FindPromotions(PromotionRepository promotions) {
        this.promotions = promotions;
    }

    /** All of them, those that have ended too. */
    public Uni<Page<Promotion>> page(String cursor, String limit) {
        Position after = cursor == null
                ? new Position("", new UUID(0, 0))
                : Cursor.read(LIST, cursor, keys -> new Position(keys.get(0), UUID.fromString(keys.get(1))));
        int most = Limit.of(limit);
        return Panache.withSession(() -> promotions.behind(after.title(), after.id(), most))
                .map(rows -> rows.stream().map(PromotionRow::promotion).toList())
                .map(found -> Page.of(
                        found, most, one -> Cursor.encode(LIST, one.definition().title(), one.id())));
    }
}
