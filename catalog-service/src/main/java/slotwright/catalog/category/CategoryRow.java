package slotwright.catalog.category;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import slotwright.catalog.change.UtcConverter;

/** A category as stored. Its slug never changes: services, windows and reports refer to it. */
@Entity
@Table(name = "category")
public class CategoryRow {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    UUID id;

    String slug;
    String title;

    @Column(name = "display_order")
    int displayOrder;

    boolean active;
    long version;

    @Convert(converter = UtcConverter.class)
    @Column(name = "created_at")
    Instant createdAt;

    @Convert(converter = UtcConverter.class)
    @Column(name = "updated_at")
    Instant updatedAt;
}
