package slotwright.booking.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.CatalogEvents.Promotion;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.contract.CatalogEvents.ServicePackage;
import slotwright.platform.contract.Topics;
import slotwright.platform.money.Money;
import slotwright.platform.testing.Await;

/** A promotion code to be told: a tenth off, for everybody and everything, unless a test says otherwise. */
public final class Codes {

    private final UUID id = UUID.randomUUID();
    public final String code = "C-" + id.toString().substring(0, 13).toUpperCase(Locale.ROOT);
    private Money minimum;
    private Instant validUntil;
    private Integer maxUses;
    private Integer perCustomer;
    private Set<UUID> services = Set.of();

    public Codes uses(int most) {
        maxUses = most;
        return this;
    }

    public Codes usesPerCustomer(int most) {
        perCustomer = most;
        return this;
    }

    public Codes minimum(String euros) {
        minimum = Money.of(euros, "EUR");
        return this;
    }

    public Codes until(Instant end) {
        validUntil = end;
        return this;
    }

    public Codes onlyFor(UUID service) {
        services = Set.of(service);
        return this;
    }

    /** Tells it, and waits until it has arrived. */
    public Codes tell(Announcer announcer, Sql sql, long version) {
        tell(
                announcer,
                sql,
                new PromotionCode(
                        id,
                        version,
                        true,
                        code,
                        "A tenth",
                        BigDecimal.TEN,
                        null,
                        minimum,
                        null,
                        validUntil,
                        maxUses,
                        perCustomer,
                        services));
        return this;
    }

    /** A package of these services for all of this percent less. */
    public static void tellPackage(Announcer announcer, Sql sql, int percent, UUID... services) {
        tell(
                announcer,
                sql,
                new ServicePackage(
                        UUID.randomUUID(),
                        1,
                        true,
                        "Together",
                        Set.copyOf(List.of(services)),
                        BigDecimal.valueOf(percent),
                        null,
                        null));
    }

    private static void tell(Announcer announcer, Sql sql, Promotion promotion) {
        String id = promotion.promotionId().toString();
        announcer.tell(
                Topics.PROMOTIONS,
                id,
                CatalogEvents.PROMOTION_DEFINED,
                id,
                promotion.version(),
                Promotion.class,
                promotion);
        Await.until(
                "the promotion arrived",
                () -> sql.number(
                                "SELECT COUNT(*) FROM promotion WHERE promotion_id = ? AND version = ?",
                                id,
                                promotion.version())
                        == 1);
    }
}
