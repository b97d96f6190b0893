package slotwright.catalog.promotion.events;

import java.util.Set;
import slotwright.catalog.promotion.model.Promotion;
import slotwright.catalog.promotion.model.PromotionDefinition.Code;
import slotwright.catalog.promotion.model.PromotionDefinition.Package;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.contract.CatalogEvents.ServicePackage;
import slotwright.platform.contract.Topics;
import slotwright.platform.outbox.Outbox;
import slotwright.platform.outbox.OutgoingEvent;

/** Tells the other services of a promotion, whole. */
public final class PromotionDefined {

    private PromotionDefined() {}

    public static OutgoingEvent of(Promotion promotion, Outbox outbox) {
        String subject = promotion.id().toString();
        var event = outbox.event(CatalogEvents.PROMOTION_DEFINED, subject, promotion.version(), data(promotion));
        return new OutgoingEvent(Topics.PROMOTIONS, subject, subject, event);
    }

    private static CatalogEvents.Promotion data(Promotion promotion) {
        if (promotion.definition() instanceof Code code) {
            return new PromotionCode(
                    promotion.id(),
                    promotion.version(),
                    promotion.active(),
                    code.code(),
                    code.title(),
                    code.percent(),
                    code.amount(),
                    code.minimum(),
                    code.validFrom(),
                    code.validUntil(),
                    code.maxUses(),
                    code.maxUsesPerCustomer(),
                    Set.copyOf(code.serviceIds()));
        }
        Package together = (Package) promotion.definition();
        return new ServicePackage(
                promotion.id(),
                promotion.version(),
                promotion.active(),
                together.title(),
                Set.copyOf(together.serviceIds()),
                together.percent(),
                together.validFrom(),
                together.validUntil());
    }
}
