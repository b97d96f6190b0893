package slotwright.analytics.daily.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.UUID;

/**
 * Where a booking counts. The natural order is the order in which rows are locked by every writer.
 *
 * @param date local start date of the visit at the location
 * @param category slug of the booking's first service
 */
public record FigureKey(LocalDate date, UUID locationId, String category, Currency currency)
        implements Comparable<FigureKey> {

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::date)
            .thenComparing(FigureKey::locationId)
            .thenComparing(FigureKey::category)
            .thenComparing(key -> key.currency().getCurrencyCode());

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
