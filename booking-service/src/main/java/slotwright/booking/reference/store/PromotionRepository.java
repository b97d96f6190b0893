package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import slotwright.platform.contract.CatalogEvents.Promotion;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.contract.CatalogEvents.ServicePackage;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** Promotions as they arrived, each in its newest version. */
@ApplicationScoped
public class PromotionRepository {

    private static final String PUT = "INSERT INTO promotion (promotion_id, epoch, version, code, is_package, body)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE epoch = VALUES(epoch), version = VALUES(version),"
            + " body = VALUES(body)";
    private static final String BY_CODE = "SELECT body FROM promotion WHERE code = ?";
    private static final String PACKAGES = "SELECT body FROM promotion WHERE is_package = 1 ORDER BY promotion_id";

    public Uni<Void> put(Tx tx, long epoch, Promotion promotion) {
        return tx.run(
                        PUT,
                        promotion.promotionId(),
                        epoch,
                        promotion.version(),
                        promotion instanceof PromotionCode named ? named.code() : null,
                        promotion instanceof ServicePackage,
                        Bodies.write(promotion, Promotion.class))
                .replaceWithVoid();
    }

    /** @param code in capital letters */
    public Uni<Optional<PromotionCode>> byCode(Tx tx, String code) {
        return read(tx, BY_CODE, code);
    }

    /** The same, locked until the transaction ends: nobody else counts its uses meanwhile. */
    public Uni<Optional<PromotionCode>> lockByCode(Tx tx, String code) {
        return read(tx, BY_CODE + " FOR UPDATE", code);
    }

    /** All packages, those that have ended too. */
    public Uni<List<ServicePackage>> packages(Tx tx) {
        return tx.run(PACKAGES)
                .map(rows -> Rows.list(
                        rows, row -> (ServicePackage) Json.readSaid(Rows.json(row, "body"), Promotion.class)));
    }

    private static Uni<Optional<PromotionCode>> read(Tx tx, String sql, String code) {
        return tx.run(sql, code)
                .map(rows -> Rows.first(
                        rows, row -> (PromotionCode) Json.readSaid(Rows.json(row, "body"), Promotion.class)));
    }
}
