package slotwright.booking.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import slotwright.booking.quote.rest.QuoteView;
import slotwright.booking.quote.store.QuoteRepository;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;

/** Shows a quote as it was made, expired ones too for a while. */
@ApplicationScoped
public class FindQuote {

    private final QuoteRepository quotes;
    private final Transactions transactions;
    private final Clock clock;

    FindQuote(QuoteRepository quotes, Transactions transactions, Clock clock) {
        this.quotes = quotes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return fails with 404 where there is none in reach */
    public Uni<QuoteView> find(UUID id, Scope scope) {
        return transactions.read(tx -> quotes.find(tx, id, scope)).map(found -> found.map(
                        quote -> QuoteView.of(quote, clock.instant()))
                .orElseThrow(() -> Problem.notFound("this quote")));
    }
}
