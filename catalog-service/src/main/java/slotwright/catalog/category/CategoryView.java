package slotwright.catalog.category;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Category")
public record CategoryView(
        UUID id,
        String slug,
        String title,
        int displayOrder,
        boolean active,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static CategoryView of(CategoryRow row) {
        return new CategoryView(
                row.id, row.slug, row.title, row.displayOrder, row.active, row.version, row.createdAt, row.updatedAt);
    }
}
