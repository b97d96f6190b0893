package slotwright.scheduling.day.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.scheduling.day.model.Republish;

/**
 * @param epoch the producer's, which is compared before versions
 * @param resources published so far
 * @param days published so far
 * @param finishedAt absent until then
 */
@Schema(name = "Republish")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RepublishView(
        UUID id, UUID locationId, long epoch, Instant requestedAt, long resources, long days, Instant finishedAt) {

    static RepublishView of(Republish run) {
        return new RepublishView(
                run.id(),
                run.locationId(),
                run.epoch(),
                run.requestedAt(),
                run.resources(),
                run.days(),
                run.finishedAt());
    }
}
