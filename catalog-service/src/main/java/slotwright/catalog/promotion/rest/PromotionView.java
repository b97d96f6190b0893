package slotwright.catalog.promotion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.promotion.model.Promotion;
import slotwright.catalog.promotion.model.PromotionDefinition;
import slotwright.platform.money.Money;

@Schema(name = "Promotion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromotionView(
        UUID id,
        long version,
        String kind,
        boolean active,
        String title,
        String code,
        BigDecimal percent,
        Money amount,
        Money minimum,
        Instant validFrom,
        Instant validUntil,
        Integer maxUses,
        Integer maxUsesPerCustomer,
        List<UUID> serviceIds,
        Instant createdAt,
        Instant updatedAt) {

    static PromotionView of(Promotion promotion) {
        PromotionRequest said = said(promotion.active(), promotion.definition());
        return new PromotionView(
                promotion.id(),
                promotion.version(),
                said.kind(),
                said.active(),
                said.title(),
                said.code(),
                said.percent(),
                said.amount(),
                said.minimum(),
                said.validFrom(),
                said.validUntil(),
                said.maxUses(),
                said.maxUsesPerCustomer(),
                said.serviceIds(),
                promotion.createdAt(),
                promotion.updatedAt());
    }

    /** In the shape of a request, which a patch changes. */
    static PromotionRequest said(boolean active, PromotionDefinition definition) {
        if (definition instanceof PromotionDefinition.Code code) {
            return new PromotionRequest(
                    "code",
                    code.title(),
                    active,
                    code.code(),
                    code.percent(),
                    code.amount(),
                    code.minimum(),
                    code.validFrom(),
                    code.validUntil(),
                    code.maxUses(),
                    code.maxUsesPerCustomer(),
                    code.serviceIds());
        }
        return new PromotionRequest(
                "package",
                definition.title(),
                active,
                null,
                ((PromotionDefinition.Package) definition).percent(),
                null,
                null,
                definition.validFrom(),
                definition.validUntil(),
                null,
                null,
                definition.serviceIds());
    }
}
