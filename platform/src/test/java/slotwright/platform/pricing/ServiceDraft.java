package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Demand;
import slotwright.platform.contract.ServiceTerms.Level;
import slotwright.platform.contract.ServiceTerms.Prices;
import slotwright.platform.money.Money;

/** A service with valid defaults: an hour, no terms, no add-ons, version 7. */
final class ServiceDraft {

    private final String name;
    private final Money price;
    private final Map<UUID, Money> locationPrices = new LinkedHashMap<>();
    private final Map<LinkedAddOn, Integer> addOns = new LinkedHashMap<>();
    private Money min;
    private Money max;
    private BigDecimal peak;
    private BigDecimal weekend;
    private BigDecimal holiday;
    private Demand demand;
    private BigDecimal several;
    private BigDecimal loyal;
    private BigDecimal taxRate;
    private final Map<String, Level> levels = new LinkedHashMap<>();

    ServiceDraft(String name, Money price) {
        this.name = name;
        this.price = price;
    }

    ServiceDraft at(UUID location, String amount) {
        locationPrices.put(location, money(amount));
        return this;
    }

    ServiceDraft level(String level, String pricePercent) {
        levels.put(level, new Level(new BigDecimal(pricePercent), 0));
        return this;
    }

    ServiceDraft min(String amount) {
        min = money(amount);
        return this;
    }

    ServiceDraft max(String amount) {
        max = money(amount);
        return this;
    }

    ServiceDraft peak(String multiplier) {
        peak = new BigDecimal(multiplier);
        return this;
    }

    ServiceDraft weekend(String multiplier) {
        weekend = new BigDecimal(multiplier);
        return this;
    }

    ServiceDraft holiday(String multiplier) {
        holiday = new BigDecimal(multiplier);
        return this;
    }

    /** With the usual steps: below 30 % within 72 hours, above 80 %. */
    ServiceDraft demand(String lowDiscount, String highPremium) {
        return demand(lowDiscount, highPremium, "0.30", "0.80", 72);
    }

    ServiceDraft demand(String lowDiscount, String highPremium, String lowBelow, String highAbove, int hours) {
        demand = new Demand(number(lowDiscount), number(highPremium), number(lowBelow), number(highAbove), hours);
        return this;
    }

    ServiceDraft several(String discount) {
        several = new BigDecimal(discount);
        return this;
    }

    ServiceDraft loyal(String discount) {
        loyal = new BigDecimal(discount);
        return this;
    }

    ServiceDraft taxed(String rate) {
        taxRate = new BigDecimal(rate);
        return this;
    }

    ServiceDraft addOn(String addOn, String amount, int quantity) {
        return addOn(new AddOnDraft(addOn, money(amount)), quantity);
    }

    ServiceDraft addOn(AddOnDraft addOn, int quantity) {
        addOns.put(addOn.build(), quantity);
        return this;
    }

    AddOnDraft draft(String addOn, String amount) {
        return new AddOnDraft(addOn, money(amount));
    }

    ServiceVersion version() {
        return new ServiceVersion(
                CartDraft.id(name),
                7,
                name,
                name,
                "care",
                false,
                60,
                0,
                15,
                0,
                0,
                price,
                true,
                1,
                Set.of(),
                Set.of(),
                24,
                90,
                List.copyOf(addOns.keySet()),
                new ServiceTerms(null, null, prices(), null, null, null, null, levels, null),
                null);
    }

    /** With all its add-ons. */
    Selection build() {
        List<Selection.SelectedAddOn> selected = new ArrayList<>();
        addOns.forEach((addOn, quantity) -> selected.add(new Selection.SelectedAddOn(addOn, quantity)));
        return new Selection(version(), selected);
    }

    private Prices prices() {
        return new Prices(locationPrices, min, max, peak, weekend, holiday, demand, several, loyal, taxRate);
    }

    private Money money(String amount) {
        return new Money(new BigDecimal(amount), price.currency());
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
