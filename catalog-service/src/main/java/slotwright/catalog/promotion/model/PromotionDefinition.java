package slotwright.catalog.promotion.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import slotwright.platform.money.Money;

/** What a manager says about a promotion; null where there is no such limit. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PromotionDefinition.Code.class, name = "code"),
    @JsonSubTypes.Type(value = PromotionDefinition.Package.class, name = "package")
})
public sealed interface PromotionDefinition {

    String title();

    Instant validFrom();

    Instant validUntil();

    List<UUID> serviceIds();

    /**
     * Taken off the cart of whoever names the code.
     *
     * @param code in capital letters
     * @param percent 0 to 100, or null where it is an amount
     * @param amount or null where it is a percentage
     * @param minimum of the cart's price before the promotion
     * @param maxUses of all customers together
     * @param serviceIds whose lines it counts for; empty means all
     */
    record Code(
            String title,
            String code,
            BigDecimal percent,
            Money amount,
            Money minimum,
            Instant validFrom,
            Instant validUntil,
            Integer maxUses,
            Integer maxUsesPerCustomer,
            List<UUID> serviceIds)
            implements PromotionDefinition {}

    /**
     * Taken off each of these services, with their add-ons, where a visit has them all.
     *
     * @param percent 0 to 100
     */
    record Package(String title, BigDecimal percent, Instant validFrom, Instant validUntil, List<UUID> serviceIds)
            implements PromotionDefinition {}
}
