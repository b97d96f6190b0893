package slotwright.scheduling.availability.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * @param asOf the time for which notice and holds were decided
 * @param version the text of the ETag
 * @param timeZone in which the slots tell their times
 * @param conditions rules about the person that are decided at booking and hide no slot
 * @param nextCursor where there are more slots than fit
 */
public record AvailabilityView(
        Instant asOf,
        String version,
        String timeZone,
        List<String> conditions,
        List<SlotView> slots,
        @JsonInclude(JsonInclude.Include.NON_NULL) String nextCursor) {}
