package slotwright.booking.vault;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import slotwright.booking.vault.model.MasterKeys;
import slotwright.booking.vault.model.Unreadable;
import slotwright.booking.vault.store.MasterKeyRepository;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/**
 * Sees to it that nobody works with other master keys than those that sealed what is stored: one that is missing or
 * wrong ends the start, before anything is sealed with it. One that another replica brings later makes this one not
 * ready, since it could not read what is sealed from then on.
 */
@Readiness
@ApplicationScoped
public class ProveMasterKeys implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(ProveMasterKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final MasterKeys keys;
    private final MasterKeyRepository repository;
    private final Transactions transactions;
    private volatile String said;

    ProveMasterKeys(MasterKeys keys, MasterKeyRepository repository, Transactions transactions) {
        this.keys = keys;
        this.repository = repository;
        this.transactions = transactions;
    }

    void onStart(@Observes StartupEvent starting) {
        prove().onFailure(failure -> !(failure instanceof Unreadable))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis())
                .await()
                .atMost(PATIENCE);
    }

    /**
     * Leaves a proof of the newest key, once all others are proven: the start with a wrong setting leaves nothing.
     *
     * @return fails with {@link Unreadable} where a key is missing or another one
     */
    Uni<Void> prove() {
        return transactions.write(tx -> checked(tx)
                .chain(known -> known.containsKey(keys.newest())
                        ? Uni.createFrom().voidItem()
                        : repository
                                .add(tx, keys.newest(), keys.proof())
                                .chain(() -> checked(tx))
                                .replaceWithVoid()));
    }

    private Uni<Map<String, String>> checked(Tx tx) {
        return repository.proofs(tx).invoke(proofs -> proofs.forEach(keys::check));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return transactions
                .read(this::checked)
                .map(proven -> (String) null)
                .onFailure()
                .recoverWithItem(failure ->
                        failure instanceof Unreadable ? failure.getMessage() : "the database does not answer")
                .map(this::answer);
    }

    private HealthCheckResponse answer(String why) {
        if (why != null && !why.equals(said)) {
            LOG.error("Not ready: " + why);
        }
        said = why;
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("master keys").status(why == null);
        return why == null ? answer.build() : answer.withData("reason", why).build();
    }
}
