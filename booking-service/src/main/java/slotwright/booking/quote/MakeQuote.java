package slotwright.booking.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import slotwright.booking.BookingSettings;
import slotwright.booking.quote.model.Quote;
import slotwright.booking.quote.rest.QuoteView;
import slotwright.booking.quote.store.QuoteRepository;
import slotwright.booking.reservation.PriceVisit;
import slotwright.booking.reservation.PriceVisit.Priced;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.RunOnce;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/** Promises what a visit costs now, for some minutes. It takes no time for it. */
@ApplicationScoped
public class MakeQuote {

    private static final int CREATED = 201;

    private final PriceVisit pricer;
    private final QuoteRepository quotes;
    private final RunOnce once;
    private final KeptAnswers answers;
    private final Transactions transactions;
    private final Duration length;

    MakeQuote(
            PriceVisit pricer,
            QuoteRepository quotes,
            RunOnce once,
            KeptAnswers answers,
            Transactions transactions,
            BookingSettings settings) {
        this.pricer = pricer;
        this.quotes = quotes;
        this.once = once;
        this.answers = answers;
        this.transactions = transactions;
        this.length = settings.quotes().length();
    }

    /** @param key null for a request without one */
    public Uni<QuoteView> make(WantedVisit wanted, Caller caller, OnceKey key) {
        return key == null
                ? priced(wanted, caller).chain(quote -> transactions.write(tx -> store(tx, quote)))
                : once.run(key, tx -> answers.find(tx, key, QuoteView.class), () -> priced(wanted, caller)
                        .chain(quote -> transactions.write(tx -> claimed(tx, quote, key))));
    }

    private Uni<QuoteView> claimed(Tx tx, Quote quote, OnceKey key) {
        return answers.claim(tx, key).chain(() -> store(tx, quote)).call(view -> answers.keep(tx, key, CREATED, view));
    }

    private Uni<QuoteView> store(Tx tx, Quote quote) {
        return quotes.add(tx, quote).replaceWith(() -> QuoteView.of(quote, quote.createdAt()));
    }

    private Uni<Quote> priced(WantedVisit wanted, Caller caller) {
        return pricer.price(wanted, caller).map(this::quote);
    }

    private Quote quote(Priced priced) {
        return new Quote(
                UUID.randomUUID(),
                priced.order().customer(),
                priced.order().locationId(),
                priced.order().zone(),
                priced.time(),
                priced.services(),
                priced.order().staffWish(),
                priced.order().partySize(),
                priced.price(),
                priced.tier(),
                priced.order().promotionCode(),
                priced.at(),
                priced.at().plus(length),
                priced.level());
    }
}
