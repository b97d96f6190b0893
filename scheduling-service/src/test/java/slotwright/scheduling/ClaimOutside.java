package slotwright.scheduling;

import io.smallrye.mutiny.Uni;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.RunOnce;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/** A mutant: the idempotency key is claimed in a transaction of its own, before the one that creates. */
public class ClaimOutside extends CreateOnce {

    private final KeptAnswers answers;
    private final Transactions transactions;

    public ClaimOutside(Transactions transactions, SchedulingSettings settings, RunOnce once, KeptAnswers answers) {
        super(transactions, settings, once, answers);
        this.answers = answers;
        this.transactions = transactions;
    }

    @Override
    protected Uni<Void> claim(Tx tx, OnceKey key) {
        return transactions.write(own -> answers.claim(own, key));
    }
}
