package slotwright.catalog.offering.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.store.ServiceVersionRow;

@Schema(name = "ServiceVersion", description = "That a version was made; the version itself stands at its own address")
public record VersionView(
        long version,
        @Schema(description = "The change that made it", examples = "service.changed") String reason,
        String author,
        Instant createdAt) {

    static VersionView of(ServiceVersionRow row) {
        return new VersionView(
                row.content().version(),
                row.reason(),
                row.author(),
                row.content().updatedAt());
    }
}
