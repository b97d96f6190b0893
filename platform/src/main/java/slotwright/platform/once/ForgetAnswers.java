package slotwright.platform.once;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import slotwright.platform.sql.Transactions;
import slotwright.platform.upkeep.Rounds;

/** Deletes the answers that nobody is promised any more, a batch in each transaction. */
@ApplicationScoped
public class ForgetAnswers {

    private static final int BATCH = 1_000;

    private final KeptAnswers answers;
    private final Transactions transactions;
    private final OnceSettings settings;
    private final Rounds rounds;
    private final OnceKeys keys;

    public ForgetAnswers(
            KeptAnswers answers, Transactions transactions, OnceSettings settings, Rounds rounds, OnceKeys keys) {
        this.answers = answers;
        this.transactions = transactions;
        this.settings = settings;
        this.rounds = rounds;
        this.keys = keys;
    }

    /** For the start of each service that keeps answers: without a fit secret it does not start. */
    public void fromTimeToTime() {
        keys.requireSecret();
        rounds.every(settings.forgetEvery(), "forgetting old answers", this::forget);
    }

    /** Returns how many were deleted. */
    public Uni<Integer> forget() {
        return transactions
                .write(tx -> answers.forgetOlderThan(tx, settings.kept().toSeconds(), BATCH))
                .repeat()
                .whilst(gone -> gone == BATCH)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}
