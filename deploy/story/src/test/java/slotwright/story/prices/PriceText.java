package slotwright.story.prices;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A price in the words of the sheet. The lines of an item are in the order of the steps; the items are ordered by
 * name, since rules do not say in which order they follow.
 *
 * @param notCombined rule, item and factor
 * @param taxes {@code held} or {@code added}, rate, what it is of, and the amount; none of zero
 * @param sums subtotal, discount, tax and total in one
 */
public record PriceText(List<Line> lines, List<String> notCombined, List<String> taxes, String sums) {

    public PriceText {
        lines = lines.stream().sorted(Comparator.comparing(Line::item)).toList();
        notCombined = notCombined.stream().sorted().toList();
        taxes = taxes.stream().sorted().toList();
    }

    /** @param how {@code 2 at 9.99} of a base or an add-on, {@code x 1.2} of a factor, otherwise empty */
    public record Line(String rule, String item, String how, String amount) {

        @Override
        public String toString() {
            return String.join(" ", rule, item, how, amount);
        }
    }

    /** Amounts of the lines that taxes are, besides those of items. */
    public List<String> addedTaxes() {
        return taxes.stream()
                .filter(tax -> tax.startsWith("added "))
                .map(tax -> tax.substring(tax.lastIndexOf(' ') + 1))
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return String.join(
                "\n",
                Stream.of(
                                lines.stream().map(Line::toString),
                                notCombined.stream().map(one -> "not " + one),
                                taxes.stream(),
                                Stream.of(sums))
                        .flatMap(part -> part)
                        .toList());
    }
}
