package slotwright.platform.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms.Processing;
import slotwright.platform.pricing.Selection;
import slotwright.platform.time.TimeRange;

/**
 * A time within a visit in which a service works by itself: the person is free for others, the bay is not.
 *
 * @param fromMinute after the start of the visit, at least 1: the person begins each service
 * @param toMinute after the start of the visit, larger
 */
public record Gap(int fromMinute, int toMinute) {

    public Gap {
        if (fromMinute < 1 || toMinute <= fromMinute) {
            throw new IllegalArgumentException("no gap from minute " + fromMinute + " to " + toMinute);
        }
    }

    /**
     * Of services one after the other, in order of time. Each counts from its own service's start and is cut off at
     * the end of that service itself: what follows it, add-ons, cleanup, the next preparation, is done by the person.
     *
     * @param level of the person, with whom services may take another time, or null
     */
    static List<Gap> of(List<Selection> inSequence, String level) {
        List<Gap> gaps = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < inSequence.size(); i++) {
            ServiceVersion service = inSequence.get(i).service();
            start += i == 0 ? 0 : service.preparationMinutes();
            int own = Math.min(
                    inSequence.get(i).ownMinutes(level), inSequence.get(i).minutes(level));
            gaps.addAll(within(service.terms().processing(), start, own));
            start += inSequence.get(i).minutes(level) + service.cleanupMinutes();
        }
        return gaps;
    }

    /** @param processing null for none */
    private static List<Gap> within(Processing processing, int start, int minutes) {
        if (processing == null) {
            return List.of();
        }
        int from = Math.max(1, processing.afterMinutes());
        int to = Math.min(minutes, processing.afterMinutes() + processing.minutes());
        return from < to ? List.of(new Gap(start + from, start + to)) : List.of();
    }

    TimeRange after(Instant start) {
        return new TimeRange(start.plus(Duration.ofMinutes(fromMinute)), start.plus(Duration.ofMinutes(toMinute)));
    }
}
