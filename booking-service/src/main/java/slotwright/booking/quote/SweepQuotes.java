package slotwright.booking.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Collectors;
import slotwright.booking.BookingSettings;
import slotwright.booking.quote.store.QuoteRepository;
import slotwright.platform.sql.Transactions;

/** Deletes quotes some time after they expired, a batch in each transaction. */
@ApplicationScoped
public class SweepQuotes {

    private final QuoteRepository quotes;
    private final Transactions transactions;
    private final BookingSettings.Quotes settings;
    private final Clock clock;

    SweepQuotes(QuoteRepository quotes, Transactions transactions, BookingSettings settings, Clock clock) {
        this.quotes = quotes;
        this.transactions = transactions;
        this.settings = settings.quotes();
        this.clock = clock;
    }

    /** Returns how many were deleted. */
    public Uni<Integer> sweep() {
        return transactions
                .write(tx ->
                        quotes.forgetExpired(tx, clock.instant().minus(settings.keptExpired()), settings.sweepBatch()))
                .repeat()
                .whilst(gone -> gone == settings.sweepBatch())
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}
