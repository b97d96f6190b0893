package slotwright.analytics.dashboard.rest;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import slotwright.platform.money.Money;

/**
 * One number on the page.
 *
 * @param key what it is, such as {@code inProgress}
 * @param value for programs: plain digits
 * @param text for people
 */
public record FigureView(String key, String label, String value, String text) {

    static FigureView count(String key, String label, int count) {
        return new FigureView(key, label, Integer.toString(count), Integer.toString(count));
    }

    static FigureView money(String key, String label, Money money) {
        BigDecimal amount = money.amount();
        return new FigureView(
                key,
                label,
                amount.toPlainString(),
                grouped(amount) + " " + money.currency().getCurrencyCode());
    }

    private static String grouped(BigDecimal amount) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(amount.scale());
        return format.format(amount);
    }

    /** Nothing to see here: shown quietly, so that the numbers that matter stand out. */
    public boolean isZero() {
        return new BigDecimal(value).signum() == 0;
    }
}
