package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.money.Money;

/** A price as tests read it: each line as {@code rule item [xfactor] amount}. */
record Priced(Price price, List<String> lines, List<String> notCombined, List<String> taxes) {

    static Priced of(Cart cart) {
        Price price = Pricing.of(cart);
        Map<UUID, String> names = names(cart);
        return new Priced(
                price,
                price.lines().stream()
                        .map(line -> words(
                                line.rule(), names.get(line.itemId()), factor(line.factor()), text(line.amount())))
                        .toList(),
                price.notCombined().stream()
                        .map(one -> words(one.rule(), names.get(one.itemId()), factor(one.factor())))
                        .toList(),
                price.taxes().stream()
                        .map(tax -> words(
                                tax.rate().toPlainString(),
                                "of",
                                text(tax.taxed()),
                                tax.included() ? "has" : "adds",
                                text(tax.amount())))
                        .toList());
    }

    /** Subtotal, discount, tax and total. */
    String sums() {
        return words(text(price.subtotal()), text(price.discount()), text(price.tax()), text(price.total()));
    }

    String total() {
        return text(price.total());
    }

    private static Map<UUID, String> names(Cart cart) {
        Map<UUID, String> names = new HashMap<>();
        for (Selection selection : cart.services()) {
            names.put(selection.service().serviceId(), selection.service().title());
            selection
                    .addOns()
                    .forEach(addOn ->
                            names.put(addOn.link().addOnId(), addOn.link().title()));
        }
        return names;
    }

    private static String factor(BigDecimal factor) {
        return factor == null ? null : "x" + factor.toPlainString();
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }

    private static String words(String... words) {
        return String.join(" ", Stream.of(words).filter(word -> word != null).toList());
    }
}
