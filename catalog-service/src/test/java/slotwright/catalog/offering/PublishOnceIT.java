package slotwright.catalog.offering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.catalog.Sql;
import slotwright.catalog.Together;
import slotwright.catalog.change.Changes;
import slotwright.catalog.change.ClaimOutside;
import slotwright.catalog.change.CreateOnce;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Role;
import slotwright.platform.money.Money;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.OnceSettings;
import slotwright.platform.once.RunOnce;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;

/** The key's row, without the queue of one replica in front of it; and a version that claims it too early. */
@QuarkusTest
class PublishOnceIT {

    private static final int REPLICAS = 18;

    private final OnceKey sameKey = key();

    private static final Caller ADMINISTRATOR = new Caller("admin", Set.of(Role.ADMIN), Set.of(), null);

    @Inject
    ServiceRepository services;

    @Inject
    Fit fit;

    @Inject
    NextVersion nextVersion;

    @Inject
    Changes changes;

    @Inject
    KeptAnswers answers;

    @Inject
    Transactions transactions;

    @Inject
    OnceSettings settings;

    @Inject
    Sql sql;

    @Test
    void replicasThatGetOneKeyAtTheSameMomentMakeOneService() throws Exception {
        ServiceDefinition wanted = wanted(Catalog.category());
        OnceKey key = key();
        List<Callable<OfferedService>> replicas = new ArrayList<>();
        for (int i = 0; i < REPLICAS; i++) {
            CreateOnce replica = new CreateOnce(changes, new RunOnce(transactions, settings), answers);
            replicas.add(() -> publish(replica, wanted, key));
        }
        List<OfferedService> made = Together.run(replicas);
        assertEquals(Collections.nCopies(REPLICAS, made.get(0)), made);
        assertEquals(1, sql.number("SELECT COUNT(*) FROM service WHERE slug = ?", wanted.slug()));
    }

    @Test
    void ofReplicasThatAreAllRefusedNoneHasTheKey() throws Exception {
        String category = "c-" + UUID.randomUUID();
        OnceKey key = key();
        List<Callable<Integer>> replicas = new ArrayList<>();
        for (int i = 0; i < REPLICAS; i++) {
            CreateOnce replica = new CreateOnce(changes, new RunOnce(transactions, settings), answers);
            replicas.add(() -> assertThrows(Problem.class, () -> publish(replica, wanted(category), key))
                    .status());
        }
        assertEquals(Collections.nCopies(REPLICAS, 400), Together.run(replicas));
        assertEquals(0, sql.number("SELECT COUNT(*) FROM idempotency WHERE idem_key = ?", key.key()));
    }

    @Test
    void aRefusedKeyIsDecidedAfresh() throws Throwable {
        CreateOnce real = new CreateOnce(changes, new RunOnce(transactions, settings), answers);
        ServiceDefinition wanted = refusedThenPossible(real);
        assertEquals(wanted, publish(real, wanted, sameKey).definition());
    }

    @Test
    void aKeyThatIsClaimedOutsideOfTheTransactionIsLostByARefusal() {
        CreateOnce mutant = new ClaimOutside(changes, new RunOnce(transactions, settings), answers, transactions);
        ServiceDefinition wanted = refusedThenPossible(mutant);
        assertThrows(RuntimeException.class, () -> publish(mutant, wanted, sameKey));
    }

    private ServiceDefinition refusedThenPossible(CreateOnce once) {
        String category = "c-" + UUID.randomUUID();
        ServiceDefinition wanted = wanted(category);
        assertEquals(
                400,
                assertThrows(Problem.class, () -> publish(once, wanted, sameKey))
                        .status());
        Catalog.made(Catalog.post("categories", Map.of("title", "Late", "slug", category)));
        return wanted;
    }

    private OfferedService publish(CreateOnce once, ServiceDefinition wanted, OnceKey key) throws Exception {
        PublishService publish = new PublishService(services, fit, nextVersion, once);
        try {
            return VertxContextSupport.subscribeAndAwait(() -> publish.publish(
                    ADMINISTRATOR, id -> wanted, new OnceAnswer<>(key, OfferedService.class, service -> service)));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static OnceKey key() {
        return new OnceKey("test", UUID.randomUUID().toString(), new byte[32]);
    }

    private static ServiceDefinition wanted(String category) {
        return new ServiceDefinition(
                "Wanted once",
                "s-" + UUID.randomUUID(),
                category,
                "",
                "",
                60,
                0,
                15,
                Money.of("120.00", "USD"),
                null,
                1,
                null,
                true,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
