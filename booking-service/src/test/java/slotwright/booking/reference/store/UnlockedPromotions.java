package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.sql.Tx;

/** A mutant: looks at the code and locks nothing. */
public class UnlockedPromotions extends PromotionRepository {

    @Override
    public Uni<Optional<PromotionCode>> lockByCode(Tx tx, String code) {
        return byCode(tx, code);
    }
}
