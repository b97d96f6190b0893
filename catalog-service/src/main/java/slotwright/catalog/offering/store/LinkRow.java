package slotwright.catalog.offering.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import slotwright.catalog.change.JsonText;
import slotwright.catalog.offering.model.LinkTerms;

/** That a service offers an add-on. Written only while both are locked, the add-on first. */
@Entity
@Table(name = "service_add_on")
public class LinkRow {

    @EmbeddedId
    Key id;

    @Convert(converter = TermsText.class)
    LinkTerms terms;

    static LinkRow of(UUID serviceId, UUID addOnId) {
        LinkRow row = new LinkRow();
        row.id = new Key(serviceId, addOnId);
        return row;
    }

    @Embeddable
    public record Key(
            @JdbcTypeCode(SqlTypes.CHAR) @Column(name = "service_id") UUID serviceId,
            @JdbcTypeCode(SqlTypes.CHAR) @Column(name = "add_on_id") UUID addOnId) {}

    @Converter
    public static class TermsText extends JsonText<LinkTerms> {

        public TermsText() {
            super(LinkTerms.class);
        }
    }
}
