package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price.Line;

/** The ordered steps that make a price. The same for a quote, a booking, and the indicative price of a slot. */
public final class Pricing {

    /** A step adds its lines to those of the steps before it. */
    private interface Step {
        List<Line> lines(Selection selection, List<Line> before);
    }

    private static final List<Step> STEPS = List.of(Pricing::base, Pricing::addOns);

    private Pricing() {}

    /** What the selection costs, add-ons by their effective unit price. */
    public static Price of(Selection selection) {
        List<Line> lines = new ArrayList<>();
        for (Step step : STEPS) {
            lines.addAll(step.lines(selection, List.copyOf(lines)));
        }
        Money subtotal = lines.stream()
                .map(Line::amount)
                .reduce(Money.zero(selection.service().basePrice().currency()), Money::plus);
        return new Price(lines, subtotal, subtotal);
    }

    private static List<Line> base(Selection selection, List<Line> before) {
        ServiceVersion service = selection.service();
        return List.of(
                new Line("base", service.serviceId(), service.version(), 1, service.basePrice(), service.basePrice()));
    }

    private static List<Line> addOns(Selection selection, List<Line> before) {
        return selection.addOns().stream()
                .map(addOn -> new Line(
                        "add-on",
                        addOn.link().addOnId(),
                        selection.service().version(),
                        addOn.quantity(),
                        addOn.link().price(),
                        addOn.link().price().times(BigDecimal.valueOf(addOn.quantity()))))
                .toList();
    }
}
