package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import slotwright.booking.access.model.AccessKeys;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.AnswerRepository;
import slotwright.booking.vault.model.MasterKeys;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.RunOnce;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/** A mutant: the idempotency key is claimed in a transaction of its own, before the one that books. */
class ClaimOutside extends AnswerOnce {

    private final KeptAnswers claims;
    private final Transactions transactions;

    ClaimOutside(
            RunOnce once,
            KeptAnswers claims,
            AnswerRepository answers,
            PersonRepository people,
            AccessKeys accessKeys,
            MasterKeys masterKeys,
            Transactions transactions) {
        super(once, claims, answers, people, accessKeys, masterKeys);
        this.claims = claims;
        this.transactions = transactions;
    }

    @Override
    public Uni<BookingView> within(Tx tx, OnceKey key, int created, Supplier<Uni<Written>> work) {
        return transactions
                .write(own -> claims.claim(own, key))
                .chain(work::get)
                .map(this::answer);
    }
}
