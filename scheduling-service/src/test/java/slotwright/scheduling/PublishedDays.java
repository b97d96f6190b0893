package slotwright.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.testing.Await;

/** The days of one resource as the other services hear of them. */
public final class PublishedDays {

    private final String resource;

    public PublishedDays(String resource) {
        this.resource = resource;
    }

    /** All so far, in their order. */
    public List<Event<ResourceDay>> all() {
        return DaysTopic.of(resource).stream()
                .map(day -> CloudEvents.as(CloudEvents.read(day), ResourceDay.class))
                .toList();
    }

    /** Waits until there are that many, and refuses more. */
    public List<Event<ResourceDay>> exactly(int count) {
        List<Event<ResourceDay>> found =
                Await.value(resource + " has " + count + " days", this::all, days -> days.size() >= count);
        assertEquals(count, found.size());
        return found;
    }

    /** The newest of that date. */
    public static ResourceDay newest(List<Event<ResourceDay>> days, LocalDate date) {
        return days.stream()
                .map(Event::data)
                .filter(day -> day.date().equals(date))
                .reduce((before, after) -> after)
                .orElseThrow();
    }
}
