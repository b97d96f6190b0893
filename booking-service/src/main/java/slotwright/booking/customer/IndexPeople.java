package slotwright.booking.customer;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import slotwright.booking.BookingSettings;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.platform.sql.Transactions;

/**
 * Sees to it that everybody is found by the blind index: those whom earlier releases wrote, also while they still run
 * beside this one, and everybody once the key is another. As far as there is time it is done before the service
 * answers, so that no visit is left out of a count; who is indexed stays so, however often the service is stopped.
 */
@ApplicationScoped
public class IndexPeople {

    private static final Logger LOG = Logger.getLogger(IndexPeople.class);

    private final PersonRepository people;
    private final Transactions transactions;
    private final BookingSettings.Index settings;
    private final Clock clock;

    IndexPeople(PersonRepository people, Transactions transactions, BookingSettings settings, Clock clock) {
        this.people = people;
        this.transactions = transactions;
        this.settings = settings.index();
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) {
        Instant until = clock.instant().plus(settings.patienceAtStart());
        index(until)
                .onItem()
                .invoke(indexed -> tell(indexed, until))
                .onFailure()
                .invoke(failure -> LOG.warnf("indexing people failed: %s", failure.toString()))
                .onFailure()
                .recoverWithItem(0)
                .await()
                .indefinitely();
    }

    private void tell(int indexed, Instant until) {
        if (indexed > 0) {
            LOG.infof("Indexed %d people", indexed);
        }
        if (!clock.instant().isBefore(until)) {
            LOG.warn("There may be more people to index; until that is done some earlier visits count for no limit");
        }
    }

    /** Returns how many there were to be indexed. */
    public Uni<Integer> index() {
        return index(Instant.MAX);
    }

    private Uni<Integer> index(Instant until) {
        return transactions
                .write(tx -> people.indexSome(tx, settings.batch()))
                .repeat()
                .whilst(done -> done == settings.batch() && clock.instant().isBefore(until))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}
