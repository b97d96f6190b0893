package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.booking.BookingSettings;
import slotwright.booking.reservation.store.AnswerRepository;
import slotwright.platform.sql.Transactions;

/** Deletes the answers that nobody is promised any more, a batch at a time. */
@ApplicationScoped
public class ForgetAnswers {

    private static final int BATCH = 1_000;

    private final AnswerRepository answers;
    private final Transactions transactions;
    private final BookingSettings settings;

    ForgetAnswers(AnswerRepository answers, Transactions transactions, BookingSettings settings) {
        this.answers = answers;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Returns how many were deleted; at most one batch. */
    public Uni<Integer> forget() {
        return transactions.write(
                tx -> answers.forgetOlderThan(tx, settings.answersKept().toSeconds(), BATCH));
    }
}
