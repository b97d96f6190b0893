package slotwright.scheduling.icalendar;

import java.util.List;

/**
 * A VEVENT, without what lies in it (alarms).
 *
 * @param position in the file, 1 is the first
 */
public record IcsEvent(int position, List<IcsProperty> properties) {

    /** In the order of the file; mostly none or one. */
    public List<IcsProperty> all(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .toList();
    }

    public boolean has(String name) {
        return !all(name).isEmpty();
    }
}
