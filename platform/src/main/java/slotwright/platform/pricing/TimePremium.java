package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import slotwright.platform.contract.SchedulingEvents.PeakHours;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.ServiceTerms;

/**
 * Peak hours, weekend, holiday and the window all say when a visit is, so that only one of them counts: the largest
 * premium, or where there is none the window's discount.
 */
final class TimePremium {

    private TimePremium() {}

    static ServiceCosts timePremium(ServiceCosts costs) {
        List<Factor> factors = factors(costs);
        List<Factor> premiums = factors.stream()
                .filter(Factor::raises)
                .sorted(Comparator.comparing(Factor::value).reversed())
                .toList();
        List<Factor> discounts = factors.stream()
                .filter(factor -> factor.rule() == PriceRule.WINDOW && factor.lowers())
                .toList();
        return costs.firstOf(premiums.isEmpty() ? discounts : premiums, TimePremium::risesAndFalls);
    }

    /** All that say when, in the order in which equal ones count. */
    private static List<Factor> factors(ServiceCosts costs) {
        Cart cart = costs.cart();
        ServiceTerms.Prices prices = costs.prices();
        List<Factor> factors = new ArrayList<>();
        add(factors, PriceRule.PEAK, isPeak(cart), prices.peakHourMultiplier());
        add(factors, PriceRule.WEEKEND, isWeekend(cart), prices.weekendMultiplier());
        add(factors, PriceRule.HOLIDAY, isOpenHoliday(cart), prices.holidayMultiplier());
        Window window = cart.window();
        if (window != null) {
            factors.add(percent(PriceRule.WINDOW, window.priceModifierPercent()));
            if (isOpenHoliday(cart)) {
                factors.add(percent(PriceRule.WINDOW_HOLIDAY, window.holidayPremiumPercent()));
            }
        }
        return factors;
    }

    private static void add(List<Factor> factors, PriceRule rule, boolean holds, BigDecimal multiplier) {
        if (holds && multiplier != null) {
            factors.add(new Factor(rule, multiplier));
        }
    }

    private static Factor percent(PriceRule rule, int percent) {
        return Factor.percent(rule, BigDecimal.valueOf(percent));
    }

    static boolean isPeak(Cart cart) {
        return cart.start().time() != null
                && cart.location().peakHours().stream()
                        .anyMatch(peak -> peak.weekday() == weekday(cart)
                                && has(peak, cart.start().time()));
    }

    /** Half-open; midnight as the end is that of the day. */
    private static boolean has(PeakHours peak, LocalTime time) {
        return !time.isBefore(peak.from()) && (peak.to().equals(LocalTime.MIDNIGHT) || time.isBefore(peak.to()));
    }

    private static boolean isWeekend(Cart cart) {
        return cart.location().weekendDays().contains(weekday(cart));
    }

    private static boolean isOpenHoliday(Cart cart) {
        return cart.location().holidays().stream()
                .anyMatch(holiday ->
                        !holiday.closed() && holiday.date().equals(cart.start().date()));
    }

    private static int weekday(Cart cart) {
        return cart.start().date().getDayOfWeek().getValue();
    }

    private static boolean risesAndFalls(Item item) {
        return item.isService() || item.link().terms().timePremium();
    }
}
