package slotwright.catalog.offering.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import slotwright.catalog.change.JsonText;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.SearchWords;
import slotwright.platform.json.Json;

/** A service as stored: its current version whole, and beside it what lists and the search look at. */
@Entity
@Table(name = "service")
public class ServiceRow {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    UUID id;

    String slug;
    String category;
    boolean active;
    long version;
    String title;
    String words;

    @Convert(converter = ContentText.class)
    OfferedService content;

    public static ServiceRow of(OfferedService first) {
        ServiceRow row = new ServiceRow();
        row.id = first.id();
        row.become(first);
        return row;
    }

    public void become(OfferedService next) {
        var definition = next.definition();
        slug = definition.slug();
        category = definition.category();
        active = next.active();
        version = next.version();
        title = definition.title();
        words = SearchWords.of(definition);
        content = next;
    }

    /** The current version. */
    public OfferedService content() {
        return content;
    }

    @Converter
    public static class ContentText extends JsonText<OfferedService> {

        private static final String DEFINITION = "definition";

        public ContentText() {
            super(OfferedService.class);
        }

        @Override
        public String convertToDatabaseColumn(OfferedService value) {
            if (value == null) {
                return null;
            }
            JsonNode tree = Json.mapper().valueToTree(value);
            LeftOutBuffers.store((ObjectNode) tree.path(DEFINITION));
            return Json.write(tree);
        }

        @Override
        public OfferedService convertToEntityAttribute(String text) {
            if (text == null) {
                return null;
            }
            JsonNode tree = Json.readSaid(text, JsonNode.class);
            LeftOutBuffers.read((ObjectNode) tree.path(DEFINITION));
            return Json.events().convertValue(tree, OfferedService.class);
        }
    }
}
