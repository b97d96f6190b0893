package slotwright.catalog.change;

import io.smallrye.mutiny.Uni;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.RunOnce;
import slotwright.platform.sql.Transactions;

/** A mutant: the idempotency key is claimed in a transaction of its own, before the one that creates. */
public class ClaimOutside extends CreateOnce {

    private final KeptAnswers answers;
    private final Transactions transactions;

    public ClaimOutside(Changes changes, RunOnce once, KeptAnswers answers, Transactions transactions) {
        super(changes, once, answers);
        this.answers = answers;
        this.transactions = transactions;
    }

    @Override
    protected Uni<Void> claim(OnceKey key) {
        return transactions.write(own -> answers.claim(own, key));
    }
}
