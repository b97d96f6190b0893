package slotwright.catalog.addon.store;

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
import slotwright.catalog.addon.model.AddOn;
import slotwright.catalog.addon.model.AddOnDefinition;
import slotwright.catalog.change.JsonText;
import slotwright.catalog.change.UtcConverter;

@Entity
@Table(name = "add_on")
public class AddOnRow {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    UUID id;

    String slug;
    boolean active;
    long version;
    String title;

    @Convert(converter = DefinitionText.class)
    AddOnDefinition definition;

    /** The database takes it from the definition; here it is for queries only. */
    @Column(name = "display_order", insertable = false, updatable = false)
    Integer displayOrder;

    @Convert(converter = UtcConverter.class)
    @Column(name = "created_at")
    Instant createdAt;

    @Convert(converter = UtcConverter.class)
    @Column(name = "updated_at")
    Instant updatedAt;

    public static AddOnRow of(AddOn addOn) {
        AddOnRow row = new AddOnRow();
        row.id = addOn.id();
        row.createdAt = addOn.createdAt();
        row.become(addOn);
        return row;
    }

    public void become(AddOn next) {
        slug = next.definition().slug();
        title = next.definition().title();
        active = next.active();
        version = next.version();
        definition = next.definition();
        updatedAt = next.updatedAt();
    }

    public AddOn addOn() {
        return new AddOn(id, version, active, definition, createdAt, updatedAt);
    }

    @Converter
    public static class DefinitionText extends JsonText<AddOnDefinition> {

        public DefinitionText() {
            super(AddOnDefinition.class);
        }
    }
}
