package slotwright.platform.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.contract.SchedulingEvents.PeakHours;
import slotwright.platform.contract.Season;
import slotwright.platform.contract.ServiceTerms.Prices;
import slotwright.platform.pricing.Selection.SelectedAddOn;

/**
 * The sums of a price once more, written down straight from the rules: one list of numbers and no steps, lines or
 * money. Of what prices are made of it knows the inputs only.
 */
record SlowPrice(BigDecimal subtotal, BigDecimal discount, BigDecimal tax, BigDecimal total) {

    static SlowPrice of(Cart cart) {
        int scale = cart.location().currency().getDefaultFractionDigits();
        Set<UUID> ids = new HashSet<>();
        cart.services().forEach(one -> ids.add(one.service().serviceId()));
        boolean open = false;
        for (Holiday holiday : cart.location().holidays()) {
            open |= holiday.date().equals(cart.start().date()) && !holiday.closed();
        }
        int weekday = cart.start().date().getDayOfWeek().getValue();
        boolean peak = false;
        for (PeakHours hours : cart.location().peakHours()) {
            LocalTime time = cart.start().time();
            int end = hours.to().toSecondOfDay() == 0 ? 86_400 : hours.to().toSecondOfDay();
            peak |= time != null
                    && hours.weekday() == weekday
                    && hours.from().toSecondOfDay() <= time.toSecondOfDay()
                    && time.toSecondOfDay() < end;
        }
        BigDecimal taxable = ZERO;
        BigDecimal subtotal = ZERO;
        BigDecimal discount = ZERO;
        List<BigDecimal> amounts = new ArrayList<>();
        List<Selection> owners = new ArrayList<>();
        for (Selection selection : cart.services()) {
            Prices prices = selection.service().terms().prices();
            UUID id = selection.service().serviceId();
            BigDecimal when = ONE;
            if (peak && prices.peakHourMultiplier() != null) {
                when = when.max(prices.peakHourMultiplier());
            }
            if (cart.location().weekendDays().contains(weekday) && prices.weekendMultiplier() != null) {
                when = when.max(prices.weekendMultiplier());
            }
            if (open && prices.holidayMultiplier() != null) {
                when = when.max(prices.holidayMultiplier());
            }
            if (cart.window() != null) {
                BigDecimal modifier = new BigDecimal(100 + cart.window().priceModifierPercent()).movePointLeft(2);
                BigDecimal onHoliday = new BigDecimal(100 + cart.window().holidayPremiumPercent()).movePointLeft(2);
                when = when.max(modifier).max(open ? onHoliday : ONE);
                when = when.compareTo(ONE) == 0 ? when.min(modifier) : when;
            }
            BigDecimal busy = ONE;
            if (prices.demand() != null
                    && cart.utilisation() != null
                    && cart.start().instant() != null) {
                BigDecimal opened = new BigDecimal(cart.utilisation().openMinutes());
                BigDecimal taken = new BigDecimal(cart.utilisation().allocatedMinutes());
                boolean nobody = opened.signum() == 0;
                Duration ahead = Duration.between(cart.pricedAt(), cart.start().instant());
                if (nobody || taken.compareTo(opened.multiply(prices.demand().highAbove())) > 0) {
                    busy = ONE.add(prices.demand().highPremium());
                } else if (taken.compareTo(opened.multiply(prices.demand().lowBelow())) < 0
                        && ahead.toMinutes() <= 60L * prices.demand().lowWithinHours()) {
                    busy = ONE.subtract(prices.demand().lowDiscount());
                }
            }
            BigDecimal off = ids.size() > 1 && prices.multipleServicesDiscount() != null
                    ? prices.multipleServicesDiscount()
                    : ZERO;
            for (var offer : cart.packages()) {
                boolean begun = offer.validFrom() == null || !cart.pricedAt().isBefore(offer.validFrom());
                boolean over = offer.validUntil() != null && !cart.pricedAt().isBefore(offer.validUntil());
                if (offer.active()
                        && begun
                        && !over
                        && offer.serviceIds().contains(id)
                        && ids.containsAll(offer.serviceIds())) {
                    off = off.max(offer.percent().movePointLeft(2));
                }
            }
            BigDecimal loyal =
                    cart.tier() == null || prices.loyaltyDiscount() == null ? ZERO : prices.loyaltyDiscount();
            for (int i = -1; i < selection.addOns().size(); i++) {
                SelectedAddOn addOn = i < 0 ? null : selection.addOns().get(i);
                BigDecimal units = addOn == null ? ONE : new BigDecimal(addOn.quantity());
                var min =
                        addOn == null ? prices.minPrice() : addOn.link().terms().minPrice();
                var max =
                        addOn == null ? prices.maxPrice() : addOn.link().terms().maxPrice();
                var local = prices.locationPrices().get(cart.location().resourceId());
                var price = addOn != null
                        ? addOn.link().price()
                        : local != null ? local : selection.service().basePrice();
                BigDecimal amount = price.amount().multiply(units);
                var levels = selection.service().terms().levels();
                if (addOn == null && cart.level() != null && levels.containsKey(cart.level())) {
                    var percent = levels.get(cart.level()).pricePercent();
                    amount = round(amount.multiply(percent).divide(new BigDecimal(100)), scale);
                }
                if (addOn == null || addOn.link().terms().timePremium()) {
                    amount = round(amount.multiply(when), scale);
                }
                for (Season season : cart.location().seasons()) {
                    int day = cart.start().date().getMonthValue() * 100
                            + cart.start().date().getDayOfMonth();
                    int from =
                            season.from().getMonthValue() * 100 + season.from().getDayOfMonth();
                    int to = season.to().getMonthValue() * 100 + season.to().getDayOfMonth();
                    boolean in = from <= to ? from <= day && day <= to : day >= from || day <= to;
                    if (in && (addOn == null || addOn.link().terms().season())) {
                        amount = round(amount.multiply(season.multiplier()), scale);
                    }
                }
                if (addOn == null || addOn.link().terms().demand()) {
                    amount = round(amount.multiply(busy), scale);
                }
                amount = max == null ? amount : amount.min(max.amount().multiply(units));
                BigDecimal packed = round(amount.multiply(ONE.subtract(off)), scale);
                BigDecimal loyalty = round(packed.multiply(ONE.subtract(loyal)), scale);
                BigDecimal floored =
                        min == null ? loyalty : loyalty.max(min.amount().multiply(units));
                subtotal = subtotal.add(amount).add(floored.subtract(loyalty));
                discount = discount.add(amount.subtract(loyalty));
                amounts.add(floored);
                owners.add(selection);
                taxable = taxable.add(floored);
            }
        }
        PromotionCode code = cart.promotion();
        if (code != null
                && (code.minimum() == null || taxable.compareTo(code.minimum().amount()) >= 0)) {
            List<BigDecimal> weights = new ArrayList<>();
            BigDecimal all = ZERO;
            for (int i = 0; i < amounts.size(); i++) {
                boolean counts = code.serviceIds().isEmpty()
                        || code.serviceIds().contains(owners.get(i).service().serviceId());
                weights.add(counts ? amounts.get(i) : ZERO);
                all = all.add(weights.get(i));
            }
            BigDecimal off = code.amount() != null
                    ? code.amount().amount().min(all)
                    : round(all.multiply(code.percent()).movePointLeft(2), scale);
            BigDecimal unit = ONE.movePointLeft(scale);
            BigDecimal left = off;
            List<BigDecimal> owed = new ArrayList<>();
            for (int i = 0; i < amounts.size() && all.signum() > 0; i++) {
                BigDecimal share = off.multiply(weights.get(i)).divide(all, scale, RoundingMode.DOWN);
                amounts.set(i, amounts.get(i).subtract(share));
                owed.add(off.multiply(weights.get(i)).subtract(share.multiply(all)));
                left = left.subtract(share);
            }
            for (; all.signum() > 0 && left.signum() > 0; left = left.subtract(unit)) {
                int most = 0;
                for (int i = 1; i < owed.size(); i++) {
                    most = owed.get(i).compareTo(owed.get(most)) > 0 ? i : most;
                }
                amounts.set(most, amounts.get(most).subtract(unit));
                owed.set(most, ONE.negate());
            }
            discount = discount.add(off);
            taxable = taxable.subtract(off);
        }
        Map<Double, BigDecimal> perRate = new HashMap<>();
        Map<Double, BigDecimal> rates = new HashMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            BigDecimal own = owners.get(i).service().terms().prices().taxRate();
            BigDecimal rate = own != null ? own : cart.location().taxRate();
            if (rate != null) {
                perRate.merge(rate.doubleValue(), amounts.get(i), BigDecimal::add);
                rates.put(rate.doubleValue(), rate);
            }
        }
        BigDecimal tax = ZERO;
        for (var entry : perRate.entrySet()) {
            BigDecimal rate = rates.get(entry.getKey());
            BigDecimal amount = entry.getValue();
            tax = tax.add(round(
                    cart.location().pricesIncludeTax()
                            ? amount.subtract(amount.divide(ONE.add(rate), new MathContext(60)))
                            : amount.multiply(rate),
                    scale));
        }
        BigDecimal total = cart.location().pricesIncludeTax() ? taxable : taxable.add(tax);
        return new SlowPrice(
                subtotal.setScale(scale), discount.setScale(scale), tax.setScale(scale), total.setScale(scale));
    }

    private static BigDecimal round(BigDecimal amount, int scale) {
        return amount.setScale(scale, RoundingMode.HALF_UP);
    }
}
