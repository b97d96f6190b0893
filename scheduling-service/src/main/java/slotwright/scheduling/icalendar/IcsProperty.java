package slotwright.scheduling.icalendar;

import java.util.Map;

/**
 * A line of a file.
 *
 * @param name in capitals
 * @param parameters names and values in capitals
 * @param value as it stands in the file, lines unfolded
 */
public record IcsProperty(String name, Map<String, String> parameters, String value) {

    /** The value as text for people: what is escaped becomes what it means, and line ends become spaces. */
    public String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char here = value.charAt(i);
            if (here == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                here = escaped == 'n' || escaped == 'N' ? ' ' : escaped;
            }
            text.append(Character.isISOControl(here) ? ' ' : here);
        }
        return text.toString().strip();
    }
}
