package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.money.Money;

/** An add-on with valid defaults: nobody needs it, up to nine of it, ten minutes each. */
final class AddOnDraft {

    final String name;
    final Money price;
    private boolean required;
    private int most = 9;
    private int minutes = 10;
    private boolean timePremium;
    private boolean season;
    private boolean demand;
    private Money min;
    private Money max;
    private LocalDate from;
    private LocalDate to;
    private Set<UUID> withAddOns = Set.of();
    private Set<UUID> notWithAddOns = Set.of();
    private Set<UUID> locationIds = Set.of();

    AddOnDraft(String name, Money price) {
        this.name = name;
        this.price = price;
    }

    AddOnDraft required() {
        required = true;
        return this;
    }

    AddOnDraft most(int quantity) {
        most = quantity;
        return this;
    }

    AddOnDraft minutes(int each) {
        minutes = each;
        return this;
    }

    AddOnDraft timePremium() {
        timePremium = true;
        return this;
    }

    AddOnDraft season() {
        season = true;
        return this;
    }

    AddOnDraft demand() {
        demand = true;
        return this;
    }

    AddOnDraft min(String amount) {
        min = new Money(new BigDecimal(amount), price.currency());
        return this;
    }

    AddOnDraft max(String amount) {
        max = new Money(new BigDecimal(amount), price.currency());
        return this;
    }

    AddOnDraft from(String date) {
        from = LocalDate.parse(date);
        return this;
    }

    AddOnDraft to(String date) {
        to = LocalDate.parse(date);
        return this;
    }

    AddOnDraft with(String... others) {
        withAddOns = Set.copyOf(Arrays.stream(others).map(CartDraft::id).toList());
        return this;
    }

    AddOnDraft notWith(String... others) {
        notWithAddOns = Set.copyOf(Arrays.stream(others).map(CartDraft::id).toList());
        return this;
    }

    AddOnDraft at(UUID... locations) {
        locationIds = Set.of(locations);
        return this;
    }

    LinkedAddOn build() {
        return new LinkedAddOn(
                CartDraft.id(name),
                name,
                name,
                required,
                false,
                most,
                minutes,
                price,
                new AddOnTerms(
                        timePremium,
                        season,
                        demand,
                        min,
                        max,
                        null,
                        from,
                        to,
                        withAddOns,
                        null,
                        notWithAddOns,
                        locationIds,
                        false));
    }
}
