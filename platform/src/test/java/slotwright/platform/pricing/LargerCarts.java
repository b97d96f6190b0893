package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price.Line;
import slotwright.platform.pricing.Selection.SelectedAddOn;

/**
 * What is bought besides never makes a cart cheaper. Codes aside: one that asks for a minimum takes something off only
 * where that is reached, and any may move what it takes off to an item with a higher tax, so that with a code only the
 * price before tax is compared.
 */
final class LargerCarts {

    private LargerCarts() {}

    static void anotherAddOnIsNeverCheaper(Cart cart, Price price) {
        for (int i = 0; i < cart.services().size(); i++) {
            for (LinkedAddOn link : cart.services().get(i).service().addOns()) {
                List<Selection> services = new ArrayList<>(cart.services());
                services.set(i, withOneMore(services.get(i), link));
                notCheaper(cart, price, with(cart, services));
            }
        }
    }

    static void anotherServiceIsNeverCheaperUnlessAPackageSaysSo(Cart cart, Price price) {
        if (cart.services().size() == 1) {
            return;
        }
        Cart smaller = with(cart, cart.services().subList(0, cart.services().size() - 1));
        if (price.lines().stream().noneMatch(LargerCarts::isPackage)) {
            notCheaper(smaller, Pricing.of(smaller), cart);
        }
    }

    private static void notCheaper(Cart cart, Price price, Cart larger) {
        if (cart.promotion() != null && cart.promotion().minimum() != null) {
            return;
        }
        Price more = Pricing.of(larger);
        assertTrue(beforeTax(more).compareTo(beforeTax(price)) >= 0, () -> larger + " costs " + more);
        assertTrue(
                cart.promotion() != null || more.total().compareTo(price.total()) >= 0,
                () -> larger + " costs " + more);
    }

    private static Money beforeTax(Price price) {
        return price.subtotal().minus(price.discount());
    }

    private static boolean isPackage(Line line) {
        return Set.of(PriceRule.PACKAGE, PriceRule.PACKAGE_OFFER).contains(PriceRule.of(line));
    }

    private static Selection withOneMore(Selection selection, LinkedAddOn link) {
        List<SelectedAddOn> addOns = new ArrayList<>();
        boolean there = false;
        for (SelectedAddOn addOn : selection.addOns()) {
            boolean same = addOn.link().equals(link);
            there |= same;
            addOns.add(same ? new SelectedAddOn(link, addOn.quantity() + 1) : addOn);
        }
        if (!there) {
            addOns.add(new SelectedAddOn(link, 1));
        }
        return new Selection(selection.service(), addOns);
    }

    private static Cart with(Cart cart, List<Selection> services) {
        return new Cart(
                services,
                cart.location(),
                cart.start(),
                cart.window(),
                cart.pricedAt(),
                cart.utilisation(),
                cart.tier(),
                cart.promotion(),
                cart.packages(),
                cart.level());
    }
}
