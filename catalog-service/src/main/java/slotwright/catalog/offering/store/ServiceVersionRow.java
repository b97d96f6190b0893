package slotwright.catalog.offering.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import slotwright.catalog.change.UtcConverter;
import slotwright.catalog.offering.model.OfferedService;

/** One version for ever: inserted once, never changed. */
@Entity
@Table(name = "service_version")
public class ServiceVersionRow {

    @EmbeddedId
    Key id;

    @Convert(converter = ServiceRow.ContentText.class)
    OfferedService content;

    String author;
    String reason;

    @Convert(converter = UtcConverter.class)
    @Column(name = "created_at")
    Instant createdAt;

    /** @param reason the change that made it, as a verb-noun code */
    public static ServiceVersionRow of(OfferedService version, String author, String reason) {
        ServiceVersionRow row = new ServiceVersionRow();
        row.id = new Key(version.id(), version.version());
        row.content = version;
        row.author = author;
        row.reason = reason;
        row.createdAt = version.updatedAt();
        return row;
    }

    public OfferedService content() {
        return content;
    }

    public String author() {
        return author;
    }

    public String reason() {
        return reason;
    }

    @Embeddable
    public record Key(
            @JdbcTypeCode(SqlTypes.CHAR) @Column(name = "service_id") UUID serviceId,
            @Column(name = "version") long version) {}
}
