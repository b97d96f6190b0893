package slotwright.catalog.promotion.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import slotwright.catalog.change.JsonText;
import slotwright.catalog.change.UtcConverter;
import slotwright.catalog.promotion.model.Promotion;
import slotwright.catalog.promotion.model.PromotionDefinition;

@Entity
@Table(name = "promotion")
public class PromotionRow {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    UUID id;

    /** Null for a package. */
    String code;

    boolean active;
    long version;
    String title;

    @Convert(converter = DefinitionText.class)
    PromotionDefinition definition;

    @Convert(converter = UtcConverter.class)
    @Column(name = "created_at")
    Instant createdAt;

    @Convert(converter = UtcConverter.class)
    @Column(name = "updated_at")
    Instant updatedAt;

    public static PromotionRow of(Promotion promotion) {
        PromotionRow row = new PromotionRow();
        row.id = promotion.id();
        row.createdAt = promotion.createdAt();
        row.become(promotion);
        return row;
    }

    public void become(Promotion next) {
        code = next.definition() instanceof PromotionDefinition.Code named ? named.code() : null;
        title = next.definition().title();
        active = next.active();
        version = next.version();
        definition = next.definition();
        updatedAt = next.updatedAt();
    }

    public Promotion promotion() {
        return new Promotion(id, version, active, definition, createdAt, updatedAt);
    }

    @Converter
    public static class DefinitionText extends JsonText<PromotionDefinition> {

        public DefinitionText() {
            super(PromotionDefinition.class);
        }
    }
}
