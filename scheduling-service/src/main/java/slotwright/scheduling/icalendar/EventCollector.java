package slotwright.scheduling.icalendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.ContentHandler;

/** Keeps the events of a calendar file that is being parsed, and nothing else of it. */
final class EventCollector implements ContentHandler {

    /** As deep as RFC 5545 knows: a calendar holds zones and events, which hold rules and alarms. */
    private static final int DEEPEST = 3;

    private static final String EVENT = "VEVENT";

    /** Ends the parsing. */
    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooMuch(String message) {
            super(message);
        }
    }

    private final int most;
    private final List<IcsEvent> events = new ArrayList<>();
    private final Deque<String> components = new ArrayDeque<>();
    private List<IcsProperty> properties = new ArrayList<>();
    private Map<String, String> parameters = new HashMap<>();
    private String value = "";

    EventCollector(int most) {
        this.most = most;
    }

    List<IcsEvent> events() {
        return events;
    }

    @Override
    public void startCalendar() {
        components.clear();
    }

    @Override
    public void endCalendar() {
        components.clear();
    }

    @Override
    public void startComponent(String name) {
        components.push(name.toUpperCase(Locale.ROOT));
        if (components.size() >= DEEPEST) {
            throw new TooMuch("Its components are nested too deep.");
        }
        if (isInEvent()) {
            properties = new ArrayList<>();
        }
    }

    @Override
    public void endComponent(String name) {
        if (isInEvent()) {
            if (events.size() == most) {
                throw new TooMuch("It holds more than " + most + " events.");
            }
            events.add(new IcsEvent(events.size() + 1, List.copyOf(properties)));
        }
        components.poll();
    }

    @Override
    public void startProperty(String name) {
        parameters = new HashMap<>();
        value = "";
    }

    @Override
    public void parameter(String name, String text) {
        parameters.put(name.toUpperCase(Locale.ROOT), text.toUpperCase(Locale.ROOT));
    }

    @Override
    public void propertyValue(String text) {
        value = text;
    }

    @Override
    public void endProperty(String name) {
        if (isInEvent()) {
            properties.add(new IcsProperty(name.toUpperCase(Locale.ROOT), Map.copyOf(parameters), value));
        }
    }

    private boolean isInEvent() {
        return components.size() == 1 && EVENT.equals(components.peek());
    }
}
