package slotwright.catalog.promotion.model;

import java.time.Instant;
import java.util.UUID;

/** @param active one that is not counts for no new price; what was booked with it keeps its price */
public record Promotion(
        UUID id, long version, boolean active, PromotionDefinition definition, Instant createdAt, Instant updatedAt) {

    /** The same promotion, said anew. */
    public Promotion next(boolean nowActive, PromotionDefinition said, Instant now) {
        return new Promotion(id, version + 1, nowActive, said, createdAt, now);
    }

    public boolean isSaidToBe(boolean asActive, PromotionDefinition said) {
        return active == asActive && definition.equals(said);
    }
}
