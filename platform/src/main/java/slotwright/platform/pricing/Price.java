package slotwright.platform.pricing;

import java.util.List;
import java.util.UUID;
import slotwright.platform.money.Money;

/**
 * A price with its reasons; the lines add up to the subtotal.
 *
 * @param total what is to be paid
 */
public record Price(List<Line> lines, Money subtotal, Money total) {

    public Price {
        lines = List.copyOf(lines);
    }

    /**
     * @param rule the step that made the line: {@code base}, {@code add-on}, ...
     * @param itemId the service or the add-on that it is about
     * @param itemVersion the version of the service in which the rule and its figures stand
     * @param unitAmount of one unit; of the whole line where units make no sense
     */
    public record Line(String rule, UUID itemId, long itemVersion, int quantity, Money unitAmount, Money amount) {}
}
