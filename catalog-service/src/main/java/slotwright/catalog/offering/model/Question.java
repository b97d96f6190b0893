package slotwright.catalog.offering.model;

import java.util.List;

/**
 * Something that a customer is asked when booking.
 *
 * @param key names the answer
 * @param label as the customer reads it
 * @param type {@code text}, {@code number}, {@code yes_no}, {@code choice} or {@code date}
 * @param options of a choice
 */
public record Question(String key, String label, String type, boolean required, List<String> options) {

    public Question {
        options = options == null ? List.of() : options;
    }
}
