package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import slotwright.booking.BookingSettings;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.model.OnceKey;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.AnswerRepository;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/** A mutant: the idempotency key is claimed in a transaction of its own, before the one that books. */
class ClaimOutside extends AnswerOnce {

    private final AnswerRepository answers;
    private final Transactions transactions;

    ClaimOutside(
            AnswerRepository answers,
            PersonRepository people,
            Transactions transactions,
            CommandQueues queues,
            BookingSettings settings) {
        super(answers, people, transactions, queues, settings);
        this.answers = answers;
        this.transactions = transactions;
    }

    @Override
    public Uni<BookingView> within(Tx tx, OnceKey key, int created, Supplier<Uni<Written>> work) {
        return transactions
                .write(own -> answers.claim(own, key))
                .chain(work::get)
                .map(Written::view);
    }
}
