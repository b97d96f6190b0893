package slotwright.catalog.change;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import slotwright.platform.outbox.Outbox;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.SqlErrors;
import slotwright.platform.sql.Transactions;

/**
 * Runs a change in one transaction of a Hibernate session, events included, and wakes the relay after its commit.
 * What another transaction got in the way of is done again from the beginning.
 */
@ApplicationScoped
public class Changes {

    private final Transactions transactions;
    private final Outbox outbox;

    public Changes(Transactions transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    public <T> Uni<T> write(Supplier<Uni<T>> work) {
        return transactions.around(() -> Panache.withTransaction(work)).invoke(outbox::wakeAfterCommit);
    }

    /**
     * A change that gives a thing its slug, which the unique key refuses if another has it.
     *
     * @param kind the kind of thing with its article, such as {@code a service}
     */
    public <T> Uni<T> named(String kind, Supplier<Uni<T>> work) {
        return write(work)
                .onFailure(SqlErrors::isDuplicateKey)
                .transform(failure -> Problem.of(
                        ProblemType.DUPLICATE,
                        "There is " + kind + " with this slug already, retired or not.",
                        failure));
    }
}
